import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { agreedDay } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const stockPermissions = permissions('stock', {
  read: overseers,
  export: overseers,
  handle: ['manager', 'agent'],
  /** 県 orders; the desk writes down what came by letter. */
  order: ['authority', 'manager', 'agent'],
  decide: ['authority'],
});

export const stockRequestKinds = ['issue', 'refill'] as const;
export type StockRequestKind = (typeof stockRequestKinds)[number];

export const pieces = z.number().int().min(1).max(100_000);
const { handle, order, decide } = stockPermissions;
const moved = { quantity: pieces, roomId: z.uuid(), on: agreedDay, note: text(400) } as const;
const reasonForm = z.object({ reason: needed(400) });

/** 払出の指示 by 県, and 補充の依頼 to it (§13-3). */
export const stockRequestProcess = defineProcess('stockRequest', {
  version: 1,
  letter: 'Z',
  states: { asked: 'new', answered: 'waiting', done: 'closed', cancelled: 'closed' },
  initial: 'asked',
  open: ['asked', 'answered'],
  steps: {
    issue: {
      from: 'asked',
      to: 'done',
      by: handle,
      form: z.object({ ...moved, receiver: needed(80) }),
      only: { kind: ['issue'] },
      clause: '13-3',
      meets: ['due'],
    },
    receive: {
      from: ['asked', 'answered'],
      to: 'done',
      by: handle,
      form: z.object({ ...moved, source: needed(80) }),
      only: { kind: ['refill'] },
      meets: ['arrival'],
    },
    answer: {
      from: 'asked',
      to: 'answered',
      by: order,
      form: z.object({ answer: needed(400), expectedOn: agreedDay }),
      only: { kind: ['refill'] },
      starts: ['arrival'],
    },
    // What 県 ordered is taken back by 県 alone.
    withdraw: {
      from: 'asked',
      to: 'cancelled',
      by: decide,
      form: reasonForm,
      only: { kind: ['issue'] },
      voids: ['due'],
      binds: true,
    },
    cancel: {
      from: ['asked', 'answered'],
      to: 'cancelled',
      by: handle,
      form: reasonForm,
      only: { kind: ['refill'] },
      voids: ['arrival'],
      binds: true,
    },
  },
});
export type StockRequestState = keyof typeof stockRequestProcess.states & string;
