import { z } from 'zod';
import { contactForm } from '#features/records/contract/contact.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const recallsPermissions = permissions('recalls', {
  read: [...overseers, 'coordinator', 'staff'],
  /** Says that nobody uses a device, and answers what was asked of it. */
  report: ['manager', 'agent', 'coordinator'],
  handle: ['manager', 'agent'],
  /** 県 gives a class or a model up; the desk writes down what came by letter. */
  retire: ['authority', 'manager', 'agent'],
  export: overseers,
});

export const recallKinds = ['idle', 'retired'] as const;
export type RecallKind = (typeof recallKinds)[number];

const { handle, report } = recallsPermissions;

/** 回収の対象 (§4-9, §7-4): its 所属 is asked; it says what it is used for, or gives it back; it is collected. */
export const recallProcess = defineProcess('recall', {
  version: 1,
  letter: 'C',
  states: {
    found: 'new',
    asked: 'waiting',
    returning: 'active',
    collected: 'closed',
    stillUsed: 'closed',
    cancelled: 'closed',
  },
  initial: 'found',
  open: ['found', 'asked', 'returning'],
  steps: {
    tell: { from: 'found', to: 'asked', by: handle, form: contactForm, meets: ['tell'], starts: ['answer'] },
    arrange: {
      from: ['found', 'asked'],
      to: 'returning',
      by: handle,
      form: z.object({ agreedWith: needed(80), dueOn: agreedDay, note: text(400) }),
      needs: ['notArranged'],
      meets: ['tell', 'answer'],
      starts: ['due'],
    },
    keepUsing: {
      from: ['found', 'asked'],
      to: 'stillUsed',
      by: report,
      form: z.object({ answeredBy: needed(80), answer: needed(400), lookAgainOn: agreedDay }),
      only: { kind: ['idle'] },
      clause: '4-9',
      meets: ['tell', 'answer'],
    },
    remind: { from: ['asked', 'returning'], by: handle, form: contactForm },
    finish: {
      from: ['found', 'asked', 'returning'],
      to: 'collected',
      by: handle,
      form: z.object({ note: text(400) }),
      needs: ['collected'],
      meets: ['tell', 'answer', 'due'],
    },
    cancel: {
      from: ['found', 'asked', 'returning'],
      to: 'cancelled',
      by: handle,
      form: z.object({ reason: needed(400) }),
      voids: ['tell', 'answer', 'due'],
      binds: true,
    },
  },
});
export type RecallState = keyof typeof recallProcess.states & string;
