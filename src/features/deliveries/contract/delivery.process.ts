import { z } from 'zod';
import { reportForm } from '#features/records/contract/contact.ts';
import { receiverForm } from '#features/records/contract/receiver.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay, agreedInstant, civilDate } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';

export const deliveriesPermissions = permissions('deliveries', {
  read: [...overseers, 'coordinator', 'staff'],
  handle: ['manager', 'agent'],
  designations: overseers,
  export: overseers,
});

export const deliveryKinds = ['distribution', 'collection', 'transport'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

const handled = { by: deliveriesPermissions.handle } as const;

/** Where it passes from hand to hand: a room where the clauses name one, else the 拠点. */
const meetingForm = { siteId: z.uuid().nullable().default(null), roomId: z.uuid().nullable().default(null) };

/** 配付・回収・運搬: ordered by 県, prepared, passed from hand to hand, looked after, kept. */
export const deliveryProcess = defineProcess('delivery', {
  version: 1,
  letter: 'H',
  states: { ordered: 'new', collected: 'active', onWay: 'waiting', done: 'closed', cancelled: 'closed' },
  initial: 'ordered',
  open: ['ordered', 'collected', 'onWay'],
  steps: {
    prepare: {
      ...handled,
      from: 'ordered',
      form: z.object({ image: text(120), patchedOn: civilDate.nullable().default(null), registered: needed(400) }),
      only: { kind: ['distribution'] },
    },
    handOver: {
      ...handled,
      from: 'ordered',
      to: 'done',
      form: z.object({ receiverDepartment: needed(80), ...receiverForm, ...meetingForm, note: text(400) }),
      only: { kind: ['distribution'] },
      needs: ['prepared', 'ofClass'],
      meets: ['due', 'appointment'],
      prints: 'deliverySlip',
    },
    collect: {
      ...handled,
      from: 'ordered',
      to: 'collected',
      form: z.object({ userName: needed(80), ...meetingForm, note: text(400) }),
      only: { kind: ['collection'] },
      meets: ['due', 'appointment'],
      starts: ['inspection'],
    },
    depart: {
      ...handled,
      from: 'ordered',
      to: 'onWay',
      form: z.object({
        tag: needed(60),
        way: needed(120),
        carrier: text(80),
        noData: z.boolean().default(false),
        protection: text(400),
        agreedWith: text(80),
        agreedOn: civilDate.nullable().default(null),
      }),
      only: { kind: ['transport'] },
    },
    arrive: {
      ...handled,
      from: 'onWay',
      to: 'done',
      form: z.object({ tag: needed(60), note: text(400) }),
      meets: ['due'],
    },
    inspect: {
      ...handled,
      from: 'collected',
      form: z.object({ works: z.boolean(), fault: text(400) }),
      meets: ['inspection'],
    },
    report: {
      ...handled,
      from: 'collected',
      form: reportForm,
      needs: ['inspected'],
    },
    wipe: {
      ...handled,
      from: 'collected',
      form: z.object({
        tool: needed(80),
        version: needed(40),
        method: needed(120),
        operator: needed(80),
        erased: z.boolean(),
        note: text(400),
      }),
      when: ['wipes'],
    },
    count: { ...handled, from: 'collected', form: z.object({ accessories: needed(400), state: needed(400) }) },
    keep: {
      ...handled,
      from: 'collected',
      to: 'done',
      form: z.object({ storage: needed(120), toldBy: needed(80) }),
      needs: ['inspected', 'reported', 'wiped', 'counted'],
    },
    appoint: {
      ...handled,
      from: 'ordered',
      form: z.object({ at: agreedInstant, ...meetingForm, note: text(400) }),
      only: { kind: ['distribution', 'collection'] },
      starts: ['appointment'],
    },
    postpone: {
      ...handled,
      from: 'ordered',
      form: z.object({ dueOn: agreedDay, reason: needed(400) }),
      starts: ['due'],
    },
    cancel: {
      ...handled,
      from: 'ordered',
      to: 'cancelled',
      form: z.object({ reason: needed(400) }),
      voids: ['due', 'appointment'],
      binds: true,
    },
  },
});
export type DeliveryState = keyof typeof deliveryProcess.states & string;
