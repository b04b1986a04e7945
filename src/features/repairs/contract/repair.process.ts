import { z } from 'zod';
import { reportForm } from '#features/records/contract/contact.ts';
import { receiverForm } from '#features/records/contract/receiver.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay, agreedInstant } from '#kernel/civil-date.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';
import { orderKinds, repairParts } from './repair-policies.data.ts';

export const repairsPermissions = permissions('repairs', {
  read: [...overseers, 'coordinator', 'staff'],
  handle: ['manager', 'agent'],
  export: overseers,
});

const yen = z.number().int().min(0).max(10_000_000).nullable().default(null);

export const treatments = ['repair', 'settings', 'initialise', 'hold', 'asIs'] as const;
export type Treatment = (typeof treatments)[number];

const { handle } = repairsPermissions;
const handed = { by: handle } as const;

/** 修理: taken in, diagnosed, explained, repaired by the vendor or the desk, checked, given back. */
export const repairProcess = defineProcess('repair', {
  version: 1,
  letter: 'S',
  states: {
    received: 'new',
    diagnosed: 'active',
    decided: 'active',
    atVendor: 'waiting',
    treated: 'resolved',
    returned: 'closed',
    writtenOff: 'closed',
    cancelled: 'closed',
  },
  initial: 'received',
  open: ['received', 'diagnosed', 'decided', 'atVendor', 'treated'],
  steps: {
    appoint: {
      ...handed,
      from: 'decided',
      form: z.object({ vendor: needed(80), at: agreedInstant, siteId: z.uuid(), note: text(400) }),
      needs: ['toRepair', 'reported'],
      starts: ['vendorVisit'],
    },
    sendOut: {
      ...handed,
      from: 'decided',
      to: 'atVendor',
      form: z.object({ dueOn: agreedDay, note: text(400) }),
      needs: ['toRepair', 'reported', 'inHand', 'appointed'],
      meets: ['vendorVisit'],
      starts: ['vendorBack'],
    },
    report: { ...handed, from: 'decided', form: reportForm, needs: ['repairsIt'] },
    receiveBack: {
      ...handed,
      from: 'atVendor',
      to: 'treated',
      form: z.object({ siteId: z.uuid(), work: needed(400), costYen: yen }),
      meets: ['vendorBack'],
      starts: ['giveBack'],
    },
    check: { ...handed, from: 'treated', form: z.object({ works: z.boolean(), note: text(400) }) },
    giveBack: {
      ...handed,
      from: 'treated',
      to: 'returned',
      form: z.object({ ...receiverForm, siteId: z.uuid(), note: text(400) }),
      needs: ['orderDone', 'kitted', 'checked', 'dataBack'],
      meets: ['giveBack'],
      voids: ['order'],
    },
    // §4-8: what is done about it is told to the user together with the cause. 処置を変える is told again.
    explain: {
      ...handed,
      from: ['diagnosed', 'decided'],
      to: 'decided',
      form: z.object({ treatment: z.enum(treatments), explainedTo: needed(80), note: text(400) }),
      meets: ['explanation'],
    },
    diagnose: {
      ...handed,
      from: ['received', 'diagnosed', 'decided'],
      to: 'diagnosed',
      form: z.object({ how: z.enum(['direct', 'remote']), part: z.enum(repairParts), cause: needed(400) }),
      meets: ['diagnosis'],
      starts: ['explanation'],
    },
    takeIn: {
      ...handed,
      from: ['received', 'diagnosed', 'decided'],
      form: z.object({ siteId: z.uuid(), accessories: text(200), note: text(400) }),
      needs: ['notInHand'],
      prints: 'repairSlip',
    },
    repairInHouse: {
      ...handed,
      from: 'decided',
      to: 'treated',
      form: z.object({ part: z.enum(repairParts), work: needed(400), costYen: yen }),
      needs: ['toRepair', 'inHand'],
      voids: ['vendorVisit', 'vendorBack'],
      starts: ['giveBack'],
    },
    settle: {
      ...handed,
      from: 'decided',
      to: 'treated',
      form: z.object({ work: needed(400) }),
      needs: ['withoutRepair'],
      voids: ['vendorVisit', 'vendorBack'],
      starts: ['giveBack'],
    },
    kit: { ...handed, from: 'treated', form: z.object({ work: needed(400) }), needs: ['kitsAgain'] },
    moveDataBack: { ...handed, from: 'treated', form: z.object({ note: text(400) }), needs: ['dataMoved'] },
    clean: { ...handed, from: ['diagnosed', 'decided', 'treated'], form: z.object({ what: needed(200) }) },
    // 部品待ち, and any other new day of the vendor.
    wait: {
      ...handed,
      from: ['decided', 'atVendor'],
      form: z.object({ waitsFor: text(200), dueOn: agreedDay, note: text(400) }),
      needs: ['toRepair'],
    },
    substitute: {
      ...handed,
      from: ['received', 'diagnosed', 'decided', 'atVendor'],
      form: z.object({
        loanNumber: text(20),
        declined: z.boolean().default(false),
        dataMoved: z.boolean().default(false),
      }),
      needs: ['lendsSubstitute'],
    },
    takeOrder: {
      ...handed,
      from: ['received', 'diagnosed', 'decided', 'treated'],
      form: z.object({
        kind: z.enum(orderKinds),
        orderedBy: needed(80),
        orderedOn: agreedDay,
        what: needed(400),
        dueOn: agreedDay,
      }),
      needs: ['noOrderOpen'],
      starts: ['order'],
    },
    carryOut: {
      ...handed,
      from: ['received', 'diagnosed', 'decided', 'treated'],
      form: z.object({ work: needed(400) }),
      needs: ['ordered'],
      meets: ['order'],
    },
    redo: { ...handed, from: 'treated', to: 'decided', form: z.object({ reason: needed(400) }), voids: ['giveBack'] },
    writeOff: {
      ...handed,
      from: 'treated',
      to: 'writtenOff',
      form: z.object({ siteId: z.uuid(), reason: needed(400) }),
      needs: ['inHand', 'dataBack'],
      voids: ['giveBack', 'order'],
      binds: true,
    },
    cancel: {
      ...handed,
      from: ['received', 'diagnosed', 'decided'],
      to: 'cancelled',
      form: z.object({ reason: needed(400) }),
      needs: ['notInHand'],
      voids: ['diagnosis', 'explanation', 'vendorVisit', 'order'],
      binds: true,
    },
  },
});
export type RepairState = keyof typeof repairProcess.states & string;
