import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type StockItemDraft, stockItemDraft } from '../contract/stock.ts';
import { stockImportWords as words } from '../contract/stock-import.messages.ts';
import { createItem, reviseItem } from './keep-items.ts';
import { clearPlace, findItemByCode, heldIn, holdItem, keepPlace, moveStock, type StockItem } from './stock.repo.ts';

/** What of a row is the item's, and not its place's. */
export const itemKeys = [
  'code',
  'name',
  'kind',
  'partKind',
  'standard',
  'capacity',
  'unit',
  'reorderPoint',
  'refillLot',
  'note',
] as const;

const defaults = { partKind: null, standard: '', capacity: '', reorderPoint: 0, refillLot: 1, note: '' };
/** What a blank cell stands for. */
export const factsOf = (row: Draft): StockItemDraft => {
  const given = itemKeys.flatMap((key) => (row[key] === null || row[key] === undefined ? [] : [[key, row[key]]]));
  return stockItemDraft.parse(Object.assign({}, defaults, Object.fromEntries(given)));
};

/** Opens the stock as a file says: items that are new, what lies where, and other facts of known ones. */
export async function importStock(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  for (const change of changes) {
    const row: Draft = Object.assign({}, change.before, change.after);
    const item = await keepItem(ctx, row, change.before !== null);
    if (change.before) continue;
    const place = { item, roomId: String(row.room), quantity: Number(row.quantity) };
    await open(ctx, place, words.reason(by.runNo));
    note(ctx, item, { room: [null, place.roomId], quantity: [null, place.quantity] }, by);
  }
}

/** Puts former facts back. What was opened is put right to nothing, and an item that lies nowhere any more is kept no more. */
export async function takeBackStock(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  for (const { before } of changes) if (before) await keepItem(ctx, before, true);
  const opened = changes.filter(({ before }) => before === null);
  for (const [code, rows] of Map.groupBy(opened, ({ after }) => String(after.code))) {
    const known = await findItemByCode(ctx, code);
    const roomIds = rows.map(({ after }) => String(after.room));
    if (known) await close(ctx, await holdItem(ctx, known.id), roomIds, by);
  }
}

interface Place {
  readonly item: StockItem;
  readonly roomId: string;
  readonly quantity: number;
}

async function open(ctx: Ctx, { item, roomId, quantity }: Place, reason: string): Promise<void> {
  const on = today(ctx.clock.now());
  if (quantity > 0) await moveStock(ctx, item, { kind: 'opening', quantity, on, roomId, reason });
  else await keepPlace(ctx, item, roomId);
}

async function close(ctx: Ctx, item: StockItem, roomIds: readonly string[], by: ImportedBy): Promise<void> {
  const places: Omit<Place, 'item'>[] = [];
  for (const roomId of roomIds) places.push({ roomId, quantity: await heldIn(ctx, item, { id: roomId }) });
  const isLast = item.quantity === places.reduce((sum, { quantity }) => sum + quantity, 0);
  // What is kept no more was never short.
  const counted = { ...item, reorder_point: isLast ? 0 : item.reorder_point };
  const on = today(ctx.clock.now());
  const reason = words.takenBack(by.runNo);
  for (const { roomId, quantity } of places) {
    if (quantity > 0) await moveStock(ctx, counted, { kind: 'corrected', quantity: -quantity, on, roomId, reason });
    await clearPlace(ctx, item, roomId);
    note(ctx, item, { room: [roomId, null], quantity: [quantity, null] }, by);
  }
  const draft = { ...factsOf(draftOf(item)), closed: true };
  if (isLast) await reviseItem(ctx, { id: item.id, version: item.version, draft });
}

const draftOf = (item: StockItem): Draft => ({
  code: item.code,
  name: item.name,
  kind: item.kind,
  partKind: item.part_kind,
  standard: item.standard,
  capacity: item.capacity,
  unit: item.unit,
  reorderPoint: item.reorder_point,
  refillLot: item.refill_lot,
  note: item.note,
});

/** The item of a row, held: made, changed, or as it is. What a row of a new place leaves blank stays as it is. */
async function keepItem(ctx: Ctx, row: Draft, isWhole: boolean): Promise<StockItem> {
  const known = await findItemByCode(ctx, String(row.code));
  if (!known) return holdItem(ctx, (await createItem(ctx, factsOf(row))).id);
  const held = await holdItem(ctx, known.id);
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const draft = factsOf(isWhole ? row : Object.assign({}, draftOf(held), given));
  const isSame = !held.closed && Object.keys(changesBetween(factsOf(draftOf(held)), draft)).length === 0;
  if (!isSame) await reviseItem(ctx, { id: held.id, version: held.version, draft });
  return holdItem(ctx, held.id);
}

function note(ctx: Ctx, { id }: StockItem, changes: ReturnType<typeof changesBetween>, by: ImportedBy): void {
  ctx.audit.record({ action: 'stock.import', entity: 'stockItem', entityId: id, changes, reason: by.runNo });
}
