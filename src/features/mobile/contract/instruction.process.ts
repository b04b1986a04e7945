import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const mobilePermissions = permissions('mobile', {
  read: overseers,
  /** 県 instructs; the desk writes down what came by letter or by a ticket. */
  instruct: ['authority', 'manager', 'agent'],
  handle: ['manager', 'agent'],
  decide: ['authority'],
  export: overseers,
});

const itemIds = z
  .array(z.uuid())
  .min(1)
  .max(300)
  .refine(...eachOnce<string>((id) => id));

export const workPlaces = ['remote', 'atDesk'] as const;
export type WorkPlace = (typeof workPlaces)[number];
export const reportMeans = ['phone', 'mail', 'meeting'] as const;

export const doForm = z.object({ itemIds, place: z.enum(workPlaces), work: needed(400) });
export const declineForm = z.object({ itemIds, reason: needed(400) });
export const reportForm = z.object({ to: needed(80), means: z.enum(reportMeans), note: text(400) });
const reasonForm = z.object({ reason: needed(400) });

const { handle, decide } = mobilePermissions;

/** 県の指示 (§4-8, §7-6, §7-7): what 県 orders, done device by device, and answered to 県. */
export const instructionProcess = defineProcess('instruction', {
  version: 1,
  letter: 'M',
  states: { ordered: 'active', reported: 'waiting', accepted: 'closed', withdrawn: 'closed' },
  initial: 'ordered',
  open: ['ordered', 'reported'],
  steps: {
    doItems: { from: 'ordered', by: handle, form: doForm },
    declineItems: { from: 'ordered', by: handle, form: declineForm },
    report: {
      from: 'ordered',
      to: 'reported',
      by: handle,
      form: reportForm,
      needs: ['answered'],
      meets: ['instructionDue'],
    },
    accept: { from: 'reported', to: 'accepted', by: decide, form: z.object({ note: text(400) }) },
    // What was declined is to be done all the same, by the day 県 named.
    insist: { from: 'reported', to: 'ordered', by: decide, form: reasonForm, starts: ['instructionDue'] },
    // What 県 ordered is taken back by 県 alone.
    withdraw: {
      from: 'ordered',
      to: 'withdrawn',
      by: decide,
      form: reasonForm,
      voids: ['instructionDue'],
      binds: true,
    },
  },
});
export type InstructionState = keyof typeof instructionProcess.states & string;
