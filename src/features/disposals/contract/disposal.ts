import { z } from 'zod';
import { recordPage } from '#features/records/contract/record.ts';
import { recordRow } from '#features/records/contract/record-procedures.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { custodyGap, custodyScan } from './custody.ts';
import { disposalMethods, proposalForm, readCodes } from './disposal.process.ts';
import { disposalClauseIds } from './disposal-clauses.data.ts';
import { validationRow } from './validation.ts';

/** 廃棄処分を起案: which devices, how, and what is explained to 県. */
export const disposalDraft = proposalForm.extend({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
});
export type DisposalDraft = z.infer<typeof disposalDraft>;

/** What a page shows of the table as it is: each field is a column. */
export const disposalFacts = z.object({
  clause: z.enum(disposalClauseIds),
  method: z.enum(disposalMethods),
  explanation: z.string(),
  approvedBy: z.string(),
  approvedAt: instant.nullable(),
  placeSiteId: z.uuid().nullable(),
  place: z.string(),
  workOn: civilDate.nullable(),
  attends: z.boolean().nullable(),
  witness: z.string(),
  waiver: z.string(),
  degaussRule: z.string(),
  agreedWay: z.string(),
  agreedWith: z.string(),
  agreedOn: civilDate.nullable(),
  machine: z.string(),
  machineCheckedAt: instant.nullable(),
  countedBeforeAt: instant.nullable(),
  countedAfter: z.number().int().nullable(),
  countedAfterAt: instant.nullable(),
  labelsOffAt: instant.nullable(),
  reportedTo: z.string(),
  reportedAt: instant.nullable(),
  custodyToldTo: z.string(),
  custodyNote: z.string(),
  custodyToldAt: instant.nullable(),
  certifiedBy: z.string(),
  certifiedAt: instant.nullable(),
  chainCode: z.string(),
  acceptedBy: z.string(),
  acceptedAt: instant.nullable(),
});

export const disposalItem = z.object({
  assetId: z.uuid(),
  assetTag: z.string(),
  className: z.string(),
  model: z.string(),
  serialNo: z.string(),
  /** Of its drive, as the ledger has it. */
  storageGb: z.number().int().nullable(),
  foundAt: instant.nullable(),
  noDrive: z.string(),
  labelOffAt: instant.nullable(),
  /** Where the ledger has it. */
  place: z.string(),
});
export type DisposalItem = z.infer<typeof disposalItem>;

export const disposalDrive = z.object({
  id: z.uuid(),
  assetId: z.uuid(),
  assetTag: z.string(),
  serial: z.string(),
  model: z.string(),
  takenOutAt: instant,
  takenOutBy: z.string(),
  method: z.enum(disposalMethods).nullable(),
  tool: z.string(),
  operator: z.string(),
  witness: z.string(),
  destroyedAt: instant.nullable(),
  countedAt: instant.nullable(),
  verifiedBy: z.string(),
  verifiedHow: z.string(),
  degaussedAt: instant.nullable(),
  validationId: z.uuid().nullable(),
  photos: z.array(z.object({ fileId: z.uuid(), sha256: z.string() })),
});
export type DisposalDrive = z.infer<typeof disposalDrive>;

export const disposalView = recordPage.extend(disposalFacts.shape).extend({
  placeSite: z.string().nullable(),
  items: z.array(disposalItem),
  drives: z.array(disposalDrive),
  scans: z.array(custodyScan),
  gaps: z.array(custodyGap),
  /** Methods that hold today, and those by which its drives were destroyed. */
  validations: z.array(validationRow),
});
export type DisposalView = z.infer<typeof disposalView>;

export const disposalRow = recordRow.extend({
  clause: z.enum(disposalClauseIds),
  devices: z.number().int(),
  destroyed: z.number().int(),
  drives: z.number().int(),
  workOn: civilDate.nullable(),
  place: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  assignee: z.string().nullable(),
});
export type DisposalRow = z.infer<typeof disposalRow>;

/** 写真を付ける: one picture, and the serials that can be read in it. */
export const photoDraft = z.object({ id: z.uuid(), serials: readCodes(1), file: z.file() });
