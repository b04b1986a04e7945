import { z } from 'zod';
import { reportForm } from '#features/records/contract/contact.ts';
import { overseers } from '#kernel/actor.ts';
import { agreedDay } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { permissions } from '#kernel/contract/procedure.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { defineProcess } from '#kernel/process.ts';
import { normalizeSerial } from '#kernel/text/digits.ts';

export const disposalsPermissions = permissions('disposals', {
  read: overseers,
  handle: ['manager', 'agent'],
  decide: ['authority'],
  certify: ['manager'],
  export: overseers,
});
const { handle, decide, certify } = disposalsPermissions;

/** The most devices of one batch, and the most drives read at once. */
export const mostDevices = 200;

export const destructionMethods = ['drill', 'shred'] as const;
export const disposalMethods = [...destructionMethods, 'agreed'] as const;
export type DisposalMethod = (typeof disposalMethods)[number];

/** Labels as they were read one after the other, each once. */
export const readCodes = (least: number) => z.array(needed(60)).min(least).max(mostDevices);

/** What is to be disposed of and how: explained to 県 (§4-12). */
export const proposalForm = z.object({
  tags: readCodes(1),
  method: z.enum(destructionMethods),
  explanation: needed(400),
});

const approvalForm = z.object({
  siteId: z.uuid(),
  place: needed(80),
  workOn: agreedDay,
  attends: z.boolean().default(false),
  witness: text(80),
  waiver: text(200),
  /** 県's own rule that has the drives degaussed besides; blank: none. */
  degaussRule: text(200),
});

/** 県's own machine, made safe: each point is looked at. */
const machineForm = z.object({
  siteId: z.uuid(),
  machine: needed(80),
  worn: z.boolean().default(false),
  interlock: z.boolean().default(false),
  blades: z.boolean().default(false),
  area: z.boolean().default(false),
});

const takeOutForm = z.object({
  drives: z
    .array(z.object({ tag: needed(60), serial: needed(60), model: text(80) }))
    .max(mostDevices)
    .refine(...eachOnce<{ serial: string }>(({ serial }) => normalizeSerial(serial)))
    .default([]),
  /** Devices that have none, and why. */
  without: readCodes(0).default([]),
  reason: text(200),
});

const destroyForm = z.object({
  serials: readCodes(1),
  /** The machine and its procedure, by the record that says they do what they are to. */
  validationId: z.uuid(),
  operator: needed(80),
  witness: text(80),
  degaussed: z.boolean().default(false),
  /** Each drive by itself: beyond recovery. */
  verified: z.boolean().default(false),
  verifiedHow: needed(200),
  verifiedBy: needed(80),
});

/** 受渡しを読む: who has what was read from now on, and where. */
const passForm = z.object({
  read: readCodes(1),
  holder: needed(80),
  place: needed(80),
  locked: z.boolean().default(false),
});

const atWork = { from: 'approved', by: handle } as const;

/** 廃棄処分: explained to 県, counted, destroyed drive by drive, counted again, certified, out of the ledger. */
export const disposalProcess = defineProcess('disposal', {
  version: 1,
  letter: 'D',
  states: {
    proposed: 'waiting',
    returned: 'new',
    approved: 'active',
    certified: 'waiting',
    accepted: 'active',
    retired: 'closed',
    cancelled: 'closed',
  },
  initial: 'proposed',
  open: ['proposed', 'returned', 'approved', 'certified', 'accepted'],
  steps: {
    approve: { from: 'proposed', to: 'approved', by: decide, form: approvalForm, starts: ['work'], binds: true },
    countBefore: { ...atWork, form: z.object({ read: readCodes(1) }), when: ['countLeft'] },
    checkMachine: { ...atWork, form: machineForm, when: ['workLeft'] },
    takeOut: { ...atWork, form: takeOutForm, when: ['workLeft'], needs: ['countedBefore'], starts: ['custody'] },
    destroy: {
      ...atWork,
      form: destroyForm,
      needs: ['takenOut', 'machineReady'],
      meets: ['custody'],
      starts: ['certificate'],
    },
    countAfter: { ...atWork, form: z.object({ read: readCodes(0) }), needs: ['allDestroyed'] },
    takeLabelsOff: {
      ...atWork,
      form: z.object({ read: readCodes(1) }),
      when: ['labelLeft'],
      needs: ['allDestroyed'],
      meets: ['work'],
    },
    passOn: { ...atWork, form: passForm },
    report: { ...atWork, form: reportForm },
    tellCustody: { ...atWork, form: reportForm },
    certify: {
      from: 'approved',
      to: 'certified',
      by: certify,
      // Who destroyed a drive does not certify that it was.
      notBy: 'destroy',
      form: z.object({ note: text(400) }),
      needs: ['allDestroyed', 'countsAgree', 'labelsOff', 'photographed', 'custodyWhole'],
      meets: ['certificate'],
      binds: true,
      prints: 'certificate',
    },
    accept: { from: 'certified', to: 'accepted', by: decide, form: z.object({ note: text(400) }), binds: true },
    retire: { from: 'accepted', to: 'retired', by: handle, form: z.object({ note: text(400) }), binds: true },
    putBack: {
      ...atWork,
      form: z.object({ serials: readCodes(1), reason: needed(200) }),
      needs: ['takenOut'],
    },
    agree: {
      ...atWork,
      form: z.object({ way: needed(200), agreedWith: needed(80), agreedOn: agreedDay, reason: needed(200) }),
      when: ['agreedWay'],
    },
    postpone: {
      ...atWork,
      form: z.object({ workOn: agreedDay, toldBy: needed(80), reason: needed(200) }),
      starts: ['work'],
    },
    revise: { from: ['proposed', 'returned'], to: 'proposed', by: handle, form: proposalForm },
    sendBack: { from: 'proposed', to: 'returned', by: decide, form: z.object({ reason: needed(400) }), binds: true },
    cancel: {
      from: ['proposed', 'returned', 'approved'],
      to: 'cancelled',
      by: handle,
      form: z.object({ reason: needed(400) }),
      needs: ['nothingDestroyed'],
      voids: ['work', 'certificate', 'custody'],
      binds: true,
    },
  },
});
export type DisposalState = keyof typeof disposalProcess.states & string;
