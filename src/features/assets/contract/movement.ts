import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { assetStatus, procurer } from './asset.ts';
import { fieldWords } from './field.messages.ts';

/** Every kind of 移動 the ledger knows (§4-4). */
export const movementKinds = [
  'acquired',
  'distributed',
  'userChanged',
  'collected',
  'transported',
  'takenIn',
  'sentToRepair',
  'backFromRepair',
  'givenBack',
  'lent',
  'returned',
  'stored',
  'awaitingDisposal',
  'disposed',
  'lost',
  'found',
  'corrected',
  'imported',
  'withdrawn',
] as const;
export const movementKind = z.enum(movementKinds);
export type MovementKind = z.infer<typeof movementKind>;

/** Those a person records; the others come with 登録, 訂正 and 取込. */
export const recordedKinds = [
  'distributed',
  'userChanged',
  'collected',
  'transported',
  'takenIn',
  'sentToRepair',
  'backFromRepair',
  'givenBack',
  'lent',
  'returned',
  'stored',
  'awaitingDisposal',
  'disposed',
  'lost',
  'found',
] as const satisfies readonly MovementKind[];
export const recordedKind = z.enum(recordedKinds);
export type RecordedKind = z.infer<typeof recordedKind>;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === '' ? null : value))
    .nullish();
const reference = z.uuid().nullish();

/**
 * What is said of a movement. A destination left out stays what it is, or follows from the kind: 回収 empties the user,
 * 配付 takes the user's own 所属 and site. null empties it.
 */
export const movementDraft = z.object({
  kind: recordedKind,
  movedOn: civilDate,
  siteId: reference,
  roomId: reference,
  departmentId: reference,
  userId: reference,
  /** For 返却 and 修理 戻り: what it becomes. */
  toStatus: z.enum(['inUse', 'stored', 'awaitingDisposal']).nullish(),
  /** Where it passed from hand to hand; the destination when left out (§4-9, §4-10). */
  handOverSiteId: reference,
  /** The room there in which 配付 or 回収 took place; its site when that is left out (§4-9, §4-10). */
  handOverRoomId: reference,
  /** Who outside the ledger gets it: 保守業者. */
  counterpart: text(80),
  /** The paper it rests on: S7-0143. */
  basis: text(60),
  reason: text(400),
  protection: text(400),
  authorityReportedOn: civilDate.nullish(),
});
/** A process says also what only it can: still under repair at the desk, lent again afterwards. */
export type MovementDraft = Omit<z.infer<typeof movementDraft>, 'toStatus'> & {
  readonly toStatus?: 'inUse' | 'stored' | 'awaitingDisposal' | 'repairing' | 'lent' | null | undefined;
};

/** 訂正: where it should have gone. It names the wrong entry and leaves it as it stands. */
export const correctionDraft = z.object({
  movementId: z.uuid(),
  movedOn: civilDate,
  siteId: reference,
  roomId: reference,
  departmentId: reference,
  userId: reference,
  /** The room in which an entry of 配付 or 回収 passed from hand to hand: told now, of an older entry too. */
  handOverRoomId: reference,
  toStatus: assetStatus.nullish(),
  reason: z.string().trim().min(1, fieldWords.correctionReason).max(400),
});
export type CorrectionDraft = z.infer<typeof correctionDraft>;

/** Where it stood, in words: a 所属 with its person, a room of a site, or who had it. */
export const movementEnd = z.object({ words: z.string().nullable(), status: assetStatus.nullable() });

export const movementRow = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  movedOn: civilDate,
  kind: movementKind,
  from: movementEnd,
  to: movementEnd,
  handOverAt: z.string().nullable(),
  basis: z.string().nullable(),
  reason: z.string().nullable(),
  protection: z.string().nullable(),
  authorityReportedOn: civilDate.nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** The number of the entry this one corrects. */
  corrects: z.number().int().nullable(),
  /** The number of the later entry that corrects this one. */
  correctedBy: z.number().int().nullable(),
  /** The 一括登録一覧 it was handed to 県 with; 0 while it waits for one, null when it needs none. */
  listNo: z.number().int().nullable(),
});
export type MovementRow = z.infer<typeof movementRow>;

/** One line of a mass action's result. */
export const moveResult = z.object({
  assetId: z.uuid(),
  assetTag: z.string(),
  moved: z.boolean(),
  /** Why not, with what to do next. */
  words: z.string().nullable(),
});
export type MoveResult = z.infer<typeof moveResult>;

/** What the contract says of a class × procurer on a day (§4-8 … §7-8), as the device page shows it. */
export const policyView = z.object({
  classCode: z.string(),
  className: z.string(),
  procurer,
  validFrom: civilDate,
  ledgerKeeper: z.enum(['helpdesk', 'department']),
  ledgerSystem: z.string(),
  repairedBy: z.enum(['helpdesk', 'department', 'vendor']),
  wipedBy: z.enum(['helpdesk', 'department', 'vendor']),
  disposedBy: z.enum(['helpdesk', 'department', 'vendor']),
  reportBeforeRepair: z.boolean(),
  /** The row holds for devices acquired from this day on. */
  acquiredFrom: civilDate.nullable(),
  configuredBy: z.enum(['helpdesk', 'department', 'vendor']),
  handOverAt: z.enum(['hqAndRegional', 'hqOnly', 'anywhere', 'none']),
  collectAt: z.enum(['hqAndRegional', 'hqOnly', 'anywhere', 'none']),
  transport: z.enum(['withinSite', 'betweenSitesOnShortage', 'betweenSitesProtected', 'none']),
  loanSource: z.enum(['pool', 'awaitingDisposal', 'oldOnePerPerson', 'none']),
  patchChannel: z.string(),
  fixedIp: z.boolean(),
  /** Field → clause ids, for the links. */
  clauses: z.record(z.string(), z.array(z.string())),
  /** Field → the sentence under the fact. */
  notes: z.record(z.string(), z.string()),
});
export type PolicyView = z.infer<typeof policyView>;
