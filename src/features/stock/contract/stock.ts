import { z } from 'zod';
import { recordLine, recordPage } from '#features/records/contract/record.ts';
import { recordRow } from '#features/records/contract/record-procedures.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { needed, text } from '#kernel/contract/texts.ts';
import { pieces, stockRequestKinds } from './stock-request.process.ts';

export const stockKinds = ['spare', 'hub', 'fixture', 'tool', 'consumable', 'part'] as const;
export type StockKind = (typeof stockKinds)[number];
export const partKinds = ['hdd', 'ssd', 'memory', 'keyboard', 'battery', 'adapter', 'display', 'other'] as const;
export type PartKind = (typeof partKinds)[number];

export const movementKinds = [
  'opening',
  'received',
  'issued',
  'fitted',
  'salvaged',
  'returned',
  'moved',
  'counted',
  'corrected',
  'pointChanged',
] as const;
export type StockMovementKind = (typeof movementKinds)[number];
/** What is recorded by hand: everything else comes with an order, a device or a count. */
export const recordedMoves = ['received', 'returned', 'moved', 'corrected', 'opening'] as const;
export type RecordedMove = (typeof recordedMoves)[number];

const number = z.number().int();

/** What a form sends of an item (§13-3): of a part its 規格, too (§4-9). */
export const stockItemDraft = z.object({
  code: needed(40),
  name: needed(80),
  kind: z.enum(stockKinds),
  partKind: z.enum(partKinds).nullable().default(null),
  standard: text(80),
  capacity: text(40),
  unit: needed(10),
  reorderPoint: number.min(0).max(100_000),
  refillLot: pieces,
  note: text(400),
  closed: z.boolean().default(false),
});
export type StockItemDraft = z.infer<typeof stockItemDraft>;

export const stockItemRow = stockItemDraft.extend({
  id: z.uuid(),
  quantity: number,
  short: z.boolean(),
  /** The open 補充の依頼 of it. */
  refill: z.string().nullable(),
  places: z.string(),
  countedOn: civilDate.nullable(),
});
export type StockItemRow = z.infer<typeof stockItemRow>;

export const stockActions = ['refill', 'order', 'fit', ...recordedMoves, 'revise'] as const;
export type StockAction = (typeof stockActions)[number];

export const stockMovement = z.object({
  id: z.uuid(),
  kind: z.enum(movementKinds),
  quantity: number,
  total: number,
  point: number,
  movedOn: civilDate,
  recordedAt: instant,
  byName: z.string(),
  room: z.string().nullable(),
  toRoom: z.string().nullable(),
  holder: z.string(),
  reason: z.string(),
  requestId: z.uuid().nullable(),
  requestNumber: z.string().nullable(),
  assetId: z.uuid().nullable(),
  assetTag: z.string().nullable(),
});

export const stockItemView = stockItemRow.extend({
  version: number,
  rooms: z.array(z.object({ roomId: z.uuid(), room: z.string(), quantity: number, countedOn: civilDate.nullable() })),
  holders: z.array(z.object({ holder: z.string(), quantity: number, lastOn: civilDate })),
  movements: z.array(stockMovement),
  /** All of them; the newest two hundred stand there. */
  movementCount: number,
  requests: z.array(recordLine),
  actions: z.array(z.enum(stockActions)),
});
export type StockItemView = z.infer<typeof stockItemView>;

const byHand = { itemId: z.uuid(), roomId: z.uuid(), on: agreedDay } as const;

/** 受入・戻し・移動・訂正. Of 訂正 the number may be below zero. */
export const stockMove = z.object({
  ...byHand,
  kind: z.enum(recordedMoves),
  quantity: number.min(-100_000).max(100_000),
  toRoomId: z.uuid().nullable().default(null),
  holder: text(80),
  reason: text(400),
});
export type StockMove = z.infer<typeof stockMove>;

/** 部品の取付: into which device, by whatever 県 ordered for it (§4-8). */
export const stockFit = z.object({ ...byHand, quantity: pieces, tag: needed(60), note: text(400) });
export type StockFit = z.infer<typeof stockFit>;

/** 部品取り of a broken device that was collected: what of it works, or why nothing does (§4-9, §5-8, §6-8). */
export const stockSalvage = z.object({
  tag: needed(60),
  on: agreedDay,
  roomId: z.uuid().nullable().default(null),
  parts: z
    .array(z.object({ code: needed(40), quantity: pieces }))
    .max(30)
    .refine(...eachOnce<{ code: string }>(({ code }) => code)),
  nothing: text(400),
});
export type StockSalvage = z.infer<typeof stockSalvage>;

export const countLine = z.object({
  itemId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  quantity: number,
  countedOn: civilDate.nullable(),
});
export type CountLine = z.infer<typeof countLine>;

/** 棚卸 of a place: what was counted, beside what the screen said when it was. */
export const stockCount = z.object({
  roomId: z.uuid(),
  on: agreedDay,
  rows: z
    .array(z.object({ itemId: z.uuid(), expected: number.min(0), counted: number.min(0).max(100_000) }))
    .min(1)
    .max(200)
    .refine(...eachOnce<{ itemId: string }>(({ itemId }) => itemId)),
  reason: text(400),
});
export type StockCount = z.infer<typeof stockCount>;
export const countDone = z.object({ counted: number, different: number, room: z.string() });

export const stockRoom = z.object({ id: z.uuid(), name: z.string(), site: z.string(), kinds: number });
export const stockChoice = z.object({ id: z.uuid(), code: z.string(), name: z.string(), quantity: number });
/** A broken device that came back, of which nobody said yet what of it works. */
export const salvageable = z.object({
  recordId: z.uuid(),
  href: z.string(),
  number: z.string(),
  assetId: z.uuid(),
  assetTag: z.string(),
  model: z.string(),
  since: instant,
});

/** 払出の指示, or 補充の依頼. */
export const stockRequestDraft = z.object({
  id: z.uuid().optional(),
  itemId: z.uuid(),
  quantity: pieces,
  withName: needed(80),
  askedOn: agreedDay,
  dueOn: agreedDay.nullable().default(null),
  receiver: text(80),
  reason: text(400),
});
export type StockRequestDraft = z.infer<typeof stockRequestDraft>;

export const stockRequestFacts = z.object({
  kind: z.enum(stockRequestKinds),
  itemId: z.uuid(),
  quantity: number,
  doneQuantity: number,
  withName: z.string(),
  askedOn: civilDate,
  dueOn: civilDate.nullable(),
  receiver: z.string(),
  reason: z.string(),
  answer: z.string(),
  expectedOn: civilDate.nullable(),
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export const stockRequestView = recordPage.extend(stockRequestFacts.shape).extend({
  code: z.string(),
  item: z.string(),
  unit: z.string(),
  /** What lies in which place now. */
  rooms: z.array(z.object({ roomId: z.uuid(), room: z.string(), quantity: number })),
});
export type StockRequestView = z.infer<typeof stockRequestView>;

export const stockRequestRow = recordRow
  .extend(
    stockRequestFacts.pick({
      kind: true,
      quantity: true,
      doneQuantity: true,
      withName: true,
      askedOn: true,
      dueOn: true,
      receiver: true,
      expectedOn: true,
    }).shape,
  )
  .extend({ overdue: z.boolean() });
export type StockRequestRow = z.infer<typeof stockRequestRow>;
