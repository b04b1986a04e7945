import { z } from 'zod';
import { recordLine, recordPage } from '#features/records/contract/record.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { countOf, downloads, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import {
  analysed,
  analysisBoard,
  analysisDraft,
  analysisMaterial,
  analysisReportDraft,
  analysisView,
  improvementDraft,
} from './analysis.ts';
import { byodDraft, byodMove, byodRequest, byodView } from './byod.ts';
import { instructionProcess, mobilePermissions as may, workPlaces } from './instruction.process.ts';
import { instructionKinds } from './instruction-rules.data.ts';

const tag = z.string().trim().min(1).max(60);

export const instructionDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
  kind: z.enum(instructionKinds).default('settings'),
  title: needed(100),
  body: needed(2000),
  orderedBy: needed(80),
  orderedOn: agreedDay,
  dueOn: agreedDay,
  /** The device has to come to the desk for it (§7-7). */
  atDesk: z.boolean().default(false),
  /** 管理番号. */
  tags: z
    .array(tag)
    .min(1)
    .max(300)
    .refine(...eachOnce<string>(normalizeAssetTag)),
});
export type InstructionDraft = z.infer<typeof instructionDraft>;

export const instructionItem = z.object({
  id: z.uuid(),
  assetId: z.uuid(),
  label: z.string(),
  model: z.string(),
  /** The open loan it is out on, and whether the day it is brought was arranged since the instruction. */
  loan: z.object({ id: z.uuid(), number: z.string(), borrower: z.string(), arranged: z.boolean() }).nullable(),
  doneAt: instant.nullable(),
  doneByName: z.string().nullable(),
  place: z.enum(workPlaces).nullable(),
  work: z.string(),
  declinedAt: instant.nullable(),
  reason: z.string(),
});
export type InstructionItem = z.infer<typeof instructionItem>;

export const instructionView = recordPage.extend({
  kind: z.enum(instructionKinds),
  body: z.string(),
  orderedBy: z.string(),
  orderedOn: civilDate,
  dueOn: civilDate,
  atDesk: z.boolean(),
  reportedTo: z.string().nullable(),
  reportedAt: instant.nullable(),
  left: z.number().int(),
  items: z.array(instructionItem),
});
export type InstructionView = z.infer<typeof instructionView>;

export const upkeepResults = ['good', 'fault'] as const;
export type UpkeepResult = (typeof upkeepResults)[number];

/** A mobile PC that is lent to people, and when it was looked after last (§7-3). */
export const upkeepRow = z.object({
  id: z.uuid(),
  assetTag: z.string(),
  model: z.string(),
  status: z.string(),
  last: z.object({ at: instant, result: z.enum(upkeepResults), note: z.string(), byName: z.string() }).nullable(),
  /** By when it is to be looked after again. */
  dueOn: civilDate,
  overdue: z.boolean(),
});
export type UpkeepRow = z.infer<typeof upkeepRow>;

export const upkeepDraft = z.object({
  assetIds: z
    .array(z.uuid())
    .min(1)
    .max(200)
    .refine(...eachOnce<string>((id) => id)),
  /** Every item of the checklist, done. */
  checked: z.array(z.string().max(60)).max(20),
  result: z.enum(upkeepResults),
  note: text(400),
});

/** What 県 sets for §7 and §8: each change is kept with its moment. */
export const mobileSettings = z.object({
  /** Days within which a mobile PC for lending is looked after again. */
  upkeepDays: z.number().int().min(7).max(366),
  /** So many faults of one model or category in so many days are a cluster. */
  clusterFaults: z.number().int().min(2).max(20),
  clusterDays: z.number().int().min(7).max(92),
  /** So many BYOD at once are registered by the staff from a list (§8-2). */
  bulkDevices: z.number().int().min(2).max(100),
});
export type MobileSettings = z.infer<typeof mobileSettings>;
export const settingsDraft = mobileSettings.extend({ reason: needed(200) });

export const mobileContract = {
  instructions: reads(may.read)
    .input(z.object({}))
    .output(z.array(recordLine.extend({ total: z.number().int(), left: z.number().int() }))),
  getInstruction: readsPersons(may.read, countOf('items'))
    .input(z.object({ id: z.uuid() }))
    .output(instructionView),
  instruct: writes(may.instruct).input(instructionDraft).output(instructionView),
  upkeeps: reads(may.read).input(z.object({})).output(z.array(upkeepRow)),
  recordUpkeep: writes(may.handle).input(upkeepDraft).output(z.array(upkeepRow)),
  settings: reads(may.read).input(z.object({})).output(mobileSettings),
  setSettings: writes(may.decide).input(settingsDraft).output(mobileSettings),
  analysisBoard: reads(may.read).input(z.object({})).output(analysisBoard),
  material: reads(may.handle)
    .input(z.object({ of: analysed }))
    .output(analysisMaterial),
  analyse: writes(may.handle).input(analysisDraft).output(analysisView),
  reportSuspicion: writes(may.handle).input(analysisReportDraft).output(analysisView),
  addImprovements: writes(may.handle).input(improvementDraft).output(analysisView),
  byodRequests: readsPersons(may.read).input(z.object({})).output(z.array(byodRequest)),
  /** What the ledger does not follow yet (§8-2). */
  byodMoves: readsPersons(may.read).input(z.object({})).output(z.array(byodMove)),
  getByod: readsPersons(may.read, countOf('devices'))
    .input(z.object({ id: z.uuid() }))
    .output(byodView),
  receiveByod: writes(may.handle).input(byodDraft).output(byodRequest),
  makeByodList: writes(may.handle)
    .input(z.object({ id: z.uuid() }))
    .output(byodRequest),
  giveByodList: downloads(may.export)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  ...stepProcedures(instructionProcess, instructionView),
};
