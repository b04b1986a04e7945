import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess, type StateOf, type StepOf } from '#kernel/process.ts';

export const reportsPermissions = permissions('reports', {
  read: overseers,
  edit: ['manager', 'agent'],
  submit: ['manager'],
  receive: ['authority'],
  export: overseers,
});
const { edit, submit, receive } = reportsPermissions;

const nothing = z.object({});

/** 週間報告書 (§1-6(2)): made, checked by somebody else, submitted by the manager, received by 県 or given back. */
export const reportProcess = defineProcess('weeklyReport', {
  version: 1,
  letter: 'W',
  states: {
    drafting: 'active',
    checking: 'waiting',
    submitted: 'new',
    accepted: 'resolved',
    returned: 'waiting',
  },
  initial: 'drafting',
  open: ['drafting', 'checking', 'submitted', 'returned'],
  steps: {
    requestCheck: {
      from: ['drafting', 'returned'],
      to: 'checking',
      by: edit,
      form: nothing,
      needs: ['confirmed'],
      undo: 'withdraw',
    },
    check: {
      from: 'checking',
      by: edit,
      notBy: ['open', 'requestCheck'],
      form: nothing,
      needs: ['unchecked', 'othersWriting'],
    },
    submit: {
      from: 'checking',
      to: 'submitted',
      by: submit,
      form: nothing,
      needs: ['confirmed', 'checked'],
      meets: ['submission'],
      binds: true,
    },
    accept: { from: 'submitted', to: 'accepted', by: receive, form: nothing, binds: true },
    returnIt: {
      from: 'submitted',
      to: 'returned',
      by: receive,
      form: z.object({ reason: z.string().trim().min(1).max(4000) }),
      binds: true,
    },
    refresh: { from: ['drafting', 'checking', 'returned'], by: edit, form: nothing },
    withdraw: { from: 'checking', to: 'drafting', by: edit, form: nothing },
  },
});

export type ReportState = StateOf<typeof reportProcess>;
export type ProcessStep = StepOf<typeof reportProcess>;
export const reportStates = Object.keys(reportProcess.states) as [ReportState, ...ReportState[]];

/** From 提出 on, words and figures are what 県 received, until 県 gives the report back. */
export const isFrozen = (state: string): boolean => state === 'submitted' || state === 'accepted';
