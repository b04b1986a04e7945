import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { lastContact } from '#features/records/contract/contact.ts';
import { recordPage } from '#features/records/contract/record.ts';
import { recordRow } from '#features/records/contract/record-procedures.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { recallKinds } from './recall.process.ts';

/** 使われていない機器を届ける: found during an enquiry, at a stock-taking, by its own 所属. */
export const recallDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
  assetTag: needed(60),
  lastUsedOn: civilDate.nullable().default(null),
  reason: needed(400),
});
export type RecallDraft = z.infer<typeof recallDraft>;

/** 廃止の指示 of 県: every device of it that is with somebody comes back by the day (§7-4). */
export const retirementDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid(),
  classCode: z.enum(deviceClassCodes),
  modelId: z.uuid().nullable().default(null),
  orderedBy: needed(80),
  orderedOn: agreedDay,
  dueOn: agreedDay,
  reason: text(400),
});
export type RetirementDraft = z.infer<typeof retirementDraft>;

export const retirementRow = z.object({
  id: z.uuid(),
  className: z.string(),
  model: z.string().nullable(),
  orderedBy: z.string(),
  orderedOn: civilDate,
  dueOn: civilDate,
  reason: z.string(),
  devices: z.number().int(),
  collected: z.number().int(),
});
export type RetirementRow = z.infer<typeof retirementRow>;

/** What a page shows of the table as it is: each field is a column. */
export const recallFacts = z.object({
  kind: z.enum(recallKinds),
  foundOn: civilDate,
  lastUsedOn: civilDate.nullable(),
  reason: z.string(),
  answeredBy: z.string(),
  answer: z.string(),
  lookAgainOn: civilDate.nullable(),
  dueOn: civilDate.nullable(),
  collectedOn: civilDate.nullable(),
});

export const recallView = recordPage.extend(recallFacts.shape).extend({
  assetId: z.uuid(),
  assetTag: z.string(),
  className: z.string(),
  model: z.string(),
  serialNo: z.string(),
  department: z.string(),
  user: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  site: z.string().nullable(),
  collectionId: z.uuid().nullable(),
  collection: z.string().nullable(),
});
export type RecallView = z.infer<typeof recallView>;

export const recallRow = recordRow.extend({
  kind: z.enum(recallKinds),
  assetTag: z.string(),
  className: z.string(),
  department: z.string(),
  foundOn: civilDate,
  lastUsedOn: civilDate.nullable(),
  dueOn: civilDate.nullable(),
  collection: z.string(),
  lastContact,
  openedAt: instant,
  overdue: z.boolean(),
});
export type RecallRow = z.infer<typeof recallRow>;
