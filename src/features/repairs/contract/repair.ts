import { z } from 'zod';
import { recordPage } from '#features/records/contract/record.ts';
import { madeByForm, recordRow } from '#features/records/contract/record-procedures.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { treatments } from './repair.process.ts';
import { orderKinds, repairParts } from './repair-policies.data.ts';

/** 修理を受け付ける: from the counter by the 管理番号, or from a ticket. */
export const repairDraft = z.object({
  ...madeByForm,
  assetTag: z.string().trim().min(1).max(60),
  symptom: z.string().trim().min(1).max(400),
  /** Whoever brings it says that it does not start any more. */
  noStart: z.boolean().default(false),
  contact: z.string().trim().max(80).default(''),
});
export type RepairDraft = z.infer<typeof repairDraft>;

/** What a page shows of the table as it is: each field is a column. */
export const repairFacts = z.object({
  userName: z.string(),
  contact: z.string(),
  symptom: z.string(),
  noStart: z.boolean(),
  warrantyUntil: civilDate.nullable(),
  how: z.enum(['direct', 'remote']).nullable(),
  part: z.enum(repairParts).nullable(),
  cause: z.string(),
  diagnosedAt: instant.nullable(),
  treatment: z.enum(treatments).nullable(),
  explainedTo: z.string(),
  explainedAt: instant.nullable(),
  takenInAt: instant.nullable(),
  takenInSiteId: z.uuid().nullable(),
  accessories: z.string(),
  reportedTo: z.string(),
  reportedAt: instant.nullable(),
  vendor: z.string(),
  vendorAt: instant.nullable(),
  vendorSiteId: z.uuid().nullable(),
  sentAt: instant.nullable(),
  vendorDueOn: civilDate.nullable(),
  waitsFor: z.string(),
  backAt: instant.nullable(),
  costYen: z.number().int().nullable(),
  inHouse: z.boolean(),
  treatedAt: instant.nullable(),
  work: z.string(),
  substituteNumber: z.string().nullable(),
  substituteDeclined: z.boolean(),
  dataMovedAt: instant.nullable(),
  dataBackAt: instant.nullable(),
  orderKind: z.enum(orderKinds).nullable(),
  orderWhat: z.string(),
  orderedBy: z.string(),
  orderedOn: civilDate.nullable(),
  orderDueOn: civilDate.nullable(),
  orderDoneAt: instant.nullable(),
  cleaned: z.string(),
  cleanedAt: instant.nullable(),
  kittedAt: instant.nullable(),
  checkedAt: instant.nullable(),
  receiverName: z.string().nullable(),
  receiverContact: z.string().nullable(),
  returnedAt: instant.nullable(),
});

export const repairView = recordPage.extend(repairFacts.shape).extend({
  assetId: z.uuid(),
  assetTag: z.string(),
  className: z.string(),
  model: z.string(),
  serialNo: z.string(),
  department: z.string(),
  userId: z.uuid().nullable(),
  takenInSite: z.string().nullable(),
  vendorSite: z.string().nullable(),
  returnedSite: z.string().nullable(),
  /** The page of the substitute's loan. */
  substituteId: z.uuid().nullable(),
  inWarranty: z.boolean(),
  /** What the contract says of it, each with its clause. */
  rules: z.array(z.object({ label: z.string(), value: z.string(), clause: z.string() })),
});
export type RepairView = z.infer<typeof repairView>;

export const repairRow = recordRow.extend({
  assetTag: z.string(),
  className: z.string(),
  department: z.string(),
  userName: z.string(),
  treatment: z.enum(treatments).nullable(),
  vendor: z.string(),
  waitsFor: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** Open days from the day it came, to the day it was given back or today. */
  days: z.number().int(),
  costYen: z.number().int().nullable(),
  assignee: z.string().nullable(),
});
export type RepairRow = z.infer<typeof repairRow>;
