import type { Insertable, Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockItemDraft, StockMovementKind } from '../contract/stock.ts';
import { fallsShort } from './stock.rules.ts';
import { stockItemRecords } from './stock.scope.public.ts';

export const itemColumns = (draft: StockItemDraft) => ({
  code: draft.code,
  name: draft.name,
  kind: draft.kind,
  part_kind: draft.partKind,
  standard: draft.standard,
  capacity: draft.capacity,
  unit: draft.unit,
  reorder_point: draft.reorderPoint,
  refill_lot: draft.refillLot,
  note: draft.note,
  closed: draft.closed,
});

const itemsOf = (ctx: Ctx) => ctx.tx.selectFrom('stock_items').selectAll().where(stockItemRecords.seenBy(ctx.actor));

export const findItemByCode = (ctx: Ctx, code: string) => itemsOf(ctx).where('code', '=', code).executeTakeFirst();

/** Whoever changes an item comes after who holds it: what is read of it from here on stays so until the commit. @throws stock.absent */
export async function holdItem(ctx: Ctx, id: string) {
  const item = await itemsOf(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!item) throw refused.absent();
  return item;
}
export type StockItem = Awaited<ReturnType<typeof holdItem>>;

export async function insertItem(ctx: Ctx, draft: StockItemDraft): Promise<string> {
  const id = newId();
  const at = ctx.clock.now();
  const values = { id, ...itemColumns(draft), created_at: at, updated_at: at };
  await ctx.tx.insertInto('stock_items').values(values).execute();
  return id;
}

/** @throws StaleVersion when someone saved first. */
export const updateItem = (ctx: Ctx, seen: { id: string; version: number }, patch: Updateable<Schema['stock_items']>) =>
  updateVersioned(ctx.tx, 'stock_items', seen, { ...patch, updated_at: ctx.clock.now() });

interface Head {
  readonly id: string;
}

const balanceOf = (ctx: Ctx, item: Head, room: Head) =>
  ctx.tx
    .selectFrom('stock_balances as b')
    .innerJoin('rooms', 'rooms.id', 'b.room_id')
    .select(['b.quantity', 'rooms.name'])
    .where('b.item_id', '=', item.id)
    .where('b.room_id', '=', room.id)
    .executeTakeFirst();

/** What lies in a place, of an item that is held. */
export const heldIn = async (ctx: Ctx, item: Head, room: Head): Promise<number> =>
  (await balanceOf(ctx, item, room))?.quantity ?? 0;

/** @throws stock.roomAbsent, notEnough */
async function changeBalance(ctx: Ctx, item: Head, roomId: string, by: number): Promise<void> {
  const room = await ctx.tx.selectFrom('rooms').select(['id', 'name']).where('id', '=', roomId).executeTakeFirst();
  if (!room) throw refused.roomAbsent();
  const held = await heldIn(ctx, item, room);
  if (held + by < 0) throw refused.notEnough({ room: room.name, held });
  await ctx.tx
    .insertInto('stock_balances')
    .values({ item_id: item.id, room_id: roomId, quantity: held + by })
    .onConflict((conflict) => conflict.columns(['item_id', 'room_id']).doUpdateSet({ quantity: held + by }))
    .execute();
}

/** A place in which it is kept, though nothing lies there now. @throws stock.roomAbsent */
export const keepPlace = (ctx: Ctx, item: Head, roomId: string): Promise<void> => changeBalance(ctx, item, roomId, 0);

/** It is kept in an empty place no more. */
export async function clearPlace(ctx: Ctx, item: Head, roomId: string): Promise<void> {
  const place = ctx.tx.deleteFrom('stock_balances').where('item_id', '=', item.id).where('room_id', '=', roomId);
  await place.where('quantity', '=', 0).execute();
}

export interface Move {
  readonly kind: StockMovementKind;
  /** What the sum changes by; of 移動 what goes from one place to the other. */
  readonly quantity: number;
  readonly on: string;
  readonly roomId?: string;
  readonly toRoomId?: string | null;
  readonly requestId?: string;
  readonly recordId?: string;
  readonly assetId?: string;
  readonly holder?: string;
  readonly reason?: string;
}

/**
 * Writes a movement of an item that is held, with what lies where after it.
 * @throws stock.roomAbsent, notEnough
 */
export async function moveStock(ctx: Ctx, { id, reorder_point }: StockItem, move: Move): Promise<void> {
  const item = { id };
  const isMoved = move.kind === 'moved';
  if (move.roomId) await changeBalance(ctx, item, move.roomId, isMoved ? -move.quantity : move.quantity);
  if (move.toRoomId) await changeBalance(ctx, item, move.toRoomId, move.quantity);
  const last = await ctx.tx
    .selectFrom('stock_movements')
    .select(['seq', 'kind', 'total', 'point'])
    .where('item_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const total = (last?.total ?? 0) + (isMoved ? 0 : move.quantity);
  const after = { kind: move.kind, total, point: reorder_point };
  const row: Insertable<Schema['stock_movements']> = {
    id: newId(),
    item_id: id,
    seq: (last?.seq ?? 0) + 1,
    ...after,
    room_id: move.roomId ?? null,
    to_room_id: move.toRoomId ?? null,
    quantity: move.quantity,
    moved_on: move.on,
    request_id: move.requestId ?? null,
    record_id: move.recordId ?? null,
    asset_id: move.assetId ?? null,
    holder: move.holder ?? '',
    reason: move.reason ?? '',
    falls_short: fallsShort(last, after),
    ...recordedBy(ctx),
  };
  await ctx.tx.insertInto('stock_movements').values(row).execute();
  await ctx.tx.updateTable('stock_items').set({ quantity: total }).where('id', '=', id).execute();
}

const recordedBy = (ctx: Ctx) => ({
  recorded_by: ctx.actor.id,
  recorded_by_name: ctx.actor.name,
  recorded_at: ctx.clock.now(),
});

interface Counted {
  readonly item: Head;
  readonly expected: number;
  readonly counted: number;
}

export async function insertCounts(ctx: Ctx, roomId: string, on: string, rows: readonly Counted[]): Promise<void> {
  const values = rows.map(({ item, expected, counted }) => ({
    id: newId(),
    item_id: item.id,
    room_id: roomId,
    counted_on: on,
    expected,
    counted,
    ...recordedBy(ctx),
  }));
  await ctx.tx.insertInto('stock_counts').values(values).execute();
}

/** Once for each time it came back: whoever comes second is refused by the key. */
export async function insertSalvage(
  ctx: Ctx,
  { recordId, assetId }: { readonly recordId: string; readonly assetId: string },
  { on, nothing }: { readonly on: string; readonly nothing: string },
): Promise<void> {
  await ctx.tx
    .insertInto('stock_salvages')
    .values({ record_id: recordId, asset_id: assetId, salvaged_on: on, nothing, ...recordedBy(ctx) })
    .execute();
}
