import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { assetFacts, assetStatus } from './asset.ts';
import { movementRow, policyView, recordedKind } from './movement.ts';

/** What the reader may do with the device now (law 4). */
export const assetAction = z.enum(['revise', 'move', 'correct', 'changeUser', 'label', 'card']);
export type AssetAction = z.infer<typeof assetAction>;

/** A state as other features word it. */
const relatedState = z.object({
  tone: z.enum(['new', 'active', 'waiting', 'resolved', 'closed', 'plain']),
  word: z.string(),
});

/** Records of other features that name this device: 受付, 修理と貸出, 棚卸. */
export const relatedSection = z.object({
  key: z.string(),
  title: z.string(),
  count: z.number().int(),
  /** Where all of them are. */
  allHref: z.string().nullable(),
  items: z.array(
    z.object({
      no: z.string(),
      href: z.string(),
      title: z.string(),
      on: civilDate.nullable(),
      state: relatedState,
    }),
  ),
});
export type RelatedSection = z.infer<typeof relatedSection>;

/** A fact another feature knows of the device: 持出し, 更新. */
export const relatedFact = z.object({
  group: z.enum(['use', 'configuration', 'procurement']),
  label: z.string(),
  value: z.string(),
  note: z.string().nullable(),
  tone: relatedState.shape.tone.nullable(),
  href: z.string().nullable(),
});
export type RelatedFact = z.infer<typeof relatedFact>;

/** An action of another feature on the device: 修理を受け付ける. The first one is the page's primary button. */
export const relatedAction = z.object({ label: z.string(), href: z.string(), primary: z.boolean() });
export type RelatedAction = z.infer<typeof relatedAction>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const assetView = assetFacts.extend({
  id: z.uuid(),
  version: z.number().int(),
  assetTag: z.string(),
  ipAddress: z.string().nullable(),
  macAddress: z.string().nullable(),
  osBuild: z.string().nullable(),
  className: z.string(),
  modelName: z.string(),
  maker: z.string(),
  status: assetStatus,
  site: named.nullable(),
  room: named.nullable(),
  department: named.nullable(),
  user: named.extend({ staffNo: z.string(), extension: z.string().nullable() }).nullable(),
  counterpart: z.string().nullable(),
  osBehind: z.boolean(),
  lastSeenAt: z.string().nullable(),
  lastMovedOn: civilDate.nullable(),
  /** Whole months left of the warranty today; negative when it is over, null without one. */
  warrantyMonthsLeft: z.number().int().nullable(),
  policy: policyView.nullable(),
  movements: z.array(movementRow),
  related: z.array(relatedSection),
  facts: z.array(relatedFact),
  otherActions: z.array(relatedAction),
  actions: z.array(assetAction),
  /** The movements that can be recorded from here, by state and policy. */
  possibleMoves: z.array(recordedKind),
});
export type AssetView = z.infer<typeof assetView>;

/** How many devices each view holds, in the reader's own scope. */
export const assetCounts = z.object({
  /** Class code → devices on the ledger that are not disposed. */
  byClass: z.record(z.string(), z.number().int()),
  all: z.number().int(),
  toRegister: z.number().int(),
  unused: z.number().int(),
  behind: z.number().int(),
  warranty: z.number().int(),
  awaitingDisposal: z.number().int(),
  sim: z.number().int(),
  disposed: z.number().int(),
});
export type AssetCounts = z.infer<typeof assetCounts>;

/** A 一括登録一覧 as it was made. */
export const bulkList = z.object({
  id: z.uuid(),
  listNo: z.number().int(),
  madeAt: z.string(),
  madeBy: z.string(),
  movementCount: z.number().int(),
});
export type BulkList = z.infer<typeof bulkList>;

/** A candidate of a look-up. */
export const choice = z.object({
  id: z.string(),
  label: z.string(),
  sub: z.string().nullable(),
  code: z.string().nullable(),
});
export type Choice = z.infer<typeof choice>;
