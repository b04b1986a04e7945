import type { Ctx } from '#platform/use-case/context.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockCount } from '../contract/stock.ts';
import { refuseAhead } from './move-items.ts';
import { findRoom } from './stock.reads.ts';
import { heldIn, holdItem, insertCounts, moveStock, type StockItem } from './stock.repo.ts';

/**
 * 棚卸を記録 of a place: what was counted, and where it differs from the books the difference with its reason (§13-1, §13-3).
 * @throws stock.onAhead, roomAbsent, absent, countStale, countReason
 */
export async function countStock(ctx: Ctx, { roomId, on, rows, reason }: StockCount) {
  refuseAhead(ctx, on);
  const room = await findRoom(ctx, roomId);
  if (!room) throw refused.roomAbsent();
  const counted: (StockCount['rows'][number] & { readonly item: StockItem; readonly held: number })[] = [];
  for (const row of rows.toSorted((a, b) => a.itemId.localeCompare(b.itemId))) {
    const item = await holdItem(ctx, row.itemId);
    counted.push({ ...row, item, held: await heldIn(ctx, item, room) });
  }
  const codesOf = (some: typeof counted) => some.map(({ item }) => item.code);
  const stale = counted.filter(({ held, expected }) => held !== expected);
  if (stale.length > 0) throw refused.countStale({ codes: codesOf(stale) });
  const different = counted.filter((row) => row.counted !== row.expected);
  if (different.length > 0 && reason === '') throw refused.countReason({ codes: codesOf(different) });
  await insertCounts(ctx, roomId, on, counted);
  for (const { item, counted: now, expected } of different) {
    await moveStock(ctx, item, { kind: 'counted', quantity: now - expected, on, roomId, reason });
  }
  const said = { counted: counted.length, different: different.length };
  ctx.audit.record({
    action: 'stock.count',
    entity: 'site',
    entityId: room.siteId,
    changes: { room: [null, room.name], counted: [null, said.counted], different: [null, said.different] },
  });
  return { ...said, room: room.name };
}
