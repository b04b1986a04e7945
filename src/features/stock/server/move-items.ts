import { findAsset } from '#features/assets/server/assets.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockFit, StockItemView, StockMove } from '../contract/stock.ts';
import { getItem } from './get-item.ts';
import { unscopedFitOrder } from './stock.reads.ts';
import { holdItem, moveStock } from './stock.repo.ts';
import { moveProblem } from './stock.rules.ts';

/** @throws stock.onAhead */
export function refuseAhead(ctx: Ctx, on: string): void {
  if (on > today(ctx.clock.now())) throw refused.onAhead();
}

/** The item, held, that is kept still. @throws stock.absent, closedNow */
export async function holdKept(ctx: Ctx, id: string) {
  const item = await holdItem(ctx, id);
  if (item.closed) throw refused.closedNow();
  return item;
}

/**
 * 受入・戻し・移動・訂正を記録. @throws stock.onAhead, quantityRequired, reasonRequired, holderRequired, otherRoomRequired, absent,
 * closedNow, roomAbsent, notEnough
 */
export async function moveItem(ctx: Ctx, input: StockMove): Promise<StockItemView> {
  refuseAhead(ctx, input.on);
  const problem = moveProblem(input);
  if (problem) throw problem;
  const item = await holdKept(ctx, input.itemId);
  const { kind, quantity, roomId, on, holder, reason } = input;
  const toRoomId = kind === 'moved' ? input.toRoomId : null;
  await moveStock(ctx, item, { kind, quantity, on, roomId, toRoomId, holder, reason });
  note(ctx, 'move', item, { kind, quantity, on, reason });
  return getItem(ctx, { id: item.id });
}

/**
 * 部品の取付: out of the stock and into a device, by what 県 ordered for it (§4-8, §13-3).
 * @throws stock.onAhead, notPart, assetUnknown, orderFirst, notEnough
 */
export async function fitPart(
  ctx: Ctx,
  { itemId, roomId, quantity, tag, on, note: why }: StockFit,
): Promise<StockItemView> {
  refuseAhead(ctx, on);
  const item = await holdKept(ctx, itemId);
  if (item.kind !== 'part') throw refused.notPart();
  const given = normalizeAssetTag(tag);
  const device = await findAsset(ctx, { tag: given });
  if (!device) throw refused.assetUnknown({ tag: given });
  const order = await unscopedFitOrder(ctx, device, on);
  if (!order) throw refused.orderFirst({ tag: given });
  const into = { assetId: device.id, recordId: order.id, holder: given, reason: why };
  await moveStock(ctx, item, { kind: 'fitted', quantity: -quantity, on, roomId, ...into });
  note(ctx, 'fit', item, { tag: given, quantity, on });
  return getItem(ctx, { id: item.id });
}

function note(ctx: Ctx, verb: string, { id }: { id: string }, said: Readonly<Record<string, string | number>>): void {
  const changes = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [null, value] as const]));
  ctx.audit.record({ action: `stock.${verb}`, entity: 'stockItem', entityId: id, changes });
}
