import { z } from 'zod';
import { assetIds } from '#features/bookings/contract/booking.ts';
import { handedThings, returnedThings } from '#features/bookings/contract/handed-things.ts';
import { contactForm, reportForm } from '#features/records/contract/contact.ts';
import { receiverForm } from '#features/records/contract/receiver.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay, agreedInstant } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const loansPermissions = permissions('loans', {
  read: [...overseers, 'coordinator', 'staff'],
  request: ['manager', 'agent', 'coordinator', 'staff'],
  handle: ['manager', 'agent'],
  cancel: ['manager', 'agent', 'coordinator', 'staff'],
  export: overseers,
});

export const setupItem = z.object({ title: needed(100), done: z.boolean() });

/** When and what: asked for and put right by the same form. */
export const bookingForm = z.object({ fromAt: agreedInstant, dueAt: agreedInstant, assetIds, note: text(400) });

export const prepareForm = z.object({
  instruction: text(400),
  instructedOn: agreedDay.nullable().default(null),
  setups: z.array(setupItem).max(30).default([]),
});

export const handOverForm = z.object({
  ...receiverForm,
  siteId: z.uuid(),
  ...handedThings,
  /** 操作の説明 (§9-2, §10-5). */
  explained: z.boolean().default(false),
  note: text(400),
});

export const takeBackForm = z.object({
  siteId: z.uuid(),
  items: returnedThings,
  note: text(400),
});

const bringForm = z.object({ agreedWith: needed(80), bringOn: agreedDay });
const swapForm = z.object({ assetId: z.uuid(), newAssetId: z.uuid(), reason: needed(200), siteId: z.uuid() });

const { handle, cancel } = loansPermissions;
const out = { from: 'out', by: handle } as const;
const mobile = { ...out, clause: '7-7', only: { pool: ['mobile'] } } as const;
const toldLater = { from: ['out', 'returned'], by: handle, clause: '10-5' } as const;

/** 貸出: asked for, set up, handed over, reminded of, taken back. */
export const loanProcess = defineProcess('loan', {
  version: 1,
  letter: 'L',
  states: {
    requested: 'new',
    ready: 'active',
    out: 'active',
    returned: 'closed',
    refused: 'closed',
    cancelled: 'closed',
  },
  initial: 'requested',
  open: ['requested', 'ready', 'out'],
  steps: {
    prepare: { from: 'requested', to: 'ready', by: handle, form: prepareForm },
    handOver: {
      from: 'ready',
      to: 'out',
      by: handle,
      form: handOverForm,
      needs: ['free'],
      starts: ['returnDue'],
      prints: 'loanSlip',
    },
    takeBack: {
      from: 'out',
      to: 'returned',
      by: handle,
      form: takeBackForm,
      meets: ['returnDue'],
      voids: ['arrange', 'recall'],
    },
    remind: { ...out, form: contactForm },
    extend: { ...out, form: z.object({ dueAt: agreedInstant, reason: needed(200) }) },
    // §7-7: work on a device that is lent is arranged with the one who has it, once it is known to be needed.
    recall: { ...mobile, form: z.object({ reason: needed(200) }), starts: ['arrange'] },
    arrange: { ...mobile, form: bringForm, follows: 'recall', meets: ['arrange'] },
    endRecall: { ...mobile, form: z.object({ work: needed(400) }), follows: 'arrange', meets: ['recall'] },
    // §10-5: a flat token is taken back and another one lent; 県 is told.
    swap: { ...out, form: swapForm, clause: '10-5', only: { pool: ['token'] }, starts: ['swapReport'] },
    reportSwap: { ...toldLater, form: reportForm, follows: 'swap', meets: ['swapReport'] },
    // Other things are not set up yet: with them it begins again. The same ones at another time stay ready.
    revise: { from: ['requested', 'ready'], to: 'requested', by: handle, form: bookingForm },
    refuse: { from: 'requested', to: 'refused', by: handle, form: z.object({ reason: needed(400) }), binds: true },
    cancel: {
      from: ['requested', 'ready'],
      to: 'cancelled',
      by: cancel,
      form: z.object({ reason: text(400) }),
      binds: true,
    },
  },
});
export type LoanState = keyof typeof loanProcess.states & string;
