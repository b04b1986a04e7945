import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { defineProcess, type StateOf, type StepOf } from '#kernel/process.ts';

export const approvalsPermissions = permissions('approvals', {
  read: overseers,
  ask: deskRoles,
  check: ['manager'],
  decide: ['authority'],
  /** Names who approves in whose place. */
  name: ['manager', 'authority'],
  export: overseers,
});
const { ask, check, decide, name } = approvalsPermissions;

const note = z.object({ note: z.string().trim().max(400).default('') });
const reason = z.object({ reason: z.string().trim().min(1).max(400) });

/** 承認: 起案 → 確認 → 承認 or 差戻し. Nobody decides what they drafted or checked; 取下げ is the drafter's own. */
export const approvalProcess = defineProcess('approval', {
  version: 1,
  letter: 'A',
  states: { drafted: 'new', checked: 'waiting', approved: 'resolved', returned: 'closed', withdrawn: 'closed' },
  initial: 'drafted',
  open: ['drafted', 'checked'],
  steps: {
    check: { from: 'drafted', to: 'checked', by: check, notBy: 'open', form: note },
    approve: {
      from: 'checked',
      to: 'approved',
      by: decide,
      notBy: ['open', 'check'],
      form: note,
      needs: ['turn', 'newest'],
      meets: ['decision'],
      binds: true,
    },
    sendBack: {
      from: 'drafted',
      to: 'returned',
      by: check,
      notBy: 'open',
      form: reason,
      voids: ['decision'],
      binds: true,
    },
    returnIt: {
      from: 'checked',
      to: 'returned',
      by: decide,
      notBy: ['open', 'check'],
      form: reason,
      needs: ['turn'],
      meets: ['decision'],
      binds: true,
    },
    nameStandIn: {
      from: ['drafted', 'checked'],
      by: name,
      form: z.object({ approverId: z.uuid(), standInId: z.uuid().nullable() }),
    },
    withdraw: {
      from: ['drafted', 'checked'],
      to: 'withdrawn',
      by: ask,
      onlyBy: 'open',
      form: reason,
      voids: ['decision'],
      binds: true,
    },
  },
});
export type ApprovalState = StateOf<typeof approvalProcess>;
export type ApprovalStep = StepOf<typeof approvalProcess>;
