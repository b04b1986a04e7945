import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockSalvage } from '../contract/stock.ts';
import { refuseAhead } from './move-items.ts';
import { listSalvageable } from './stock.reads.ts';
import { findItemByCode, holdItem, insertSalvage, moveStock } from './stock.repo.ts';

/**
 * 部品取り of a broken device that was collected: what works goes into the stock by its 規格, or nothing does and why
 * (§4-9, §5-8, §6-8). @throws stock.onAhead, notBroken, partsOrReason, partUnknown, notPart
 */
export async function salvageParts(ctx: Ctx, input: StockSalvage): Promise<{ number: string; parts: number }> {
  refuseAhead(ctx, input.on);
  const tag = normalizeAssetTag(input.tag);
  const device = (await listSalvageable(ctx)).find(({ assetTag }) => assetTag === tag);
  if (!device) throw refused.notBroken({ tag });
  const { roomId, on, parts, nothing } = input;
  if (parts.length > 0 ? roomId === null : nothing === '') throw refused.partsOrReason();
  await insertSalvage(ctx, device, input);
  const from = { assetId: device.assetId, recordId: device.recordId, holder: tag, reason: words.outOf(tag) };
  // In the order of their codes: two who take the same parts in do not wait for each other in a ring.
  for (const { code, quantity } of parts.toSorted((a, b) => a.code.localeCompare(b.code))) {
    const item = await findItemByCode(ctx, code);
    if (!item) throw refused.partUnknown({ code });
    if (item.kind !== 'part') throw refused.notPart();
    const held = await holdItem(ctx, item.id);
    await moveStock(ctx, held, { kind: 'salvaged', quantity, on, roomId: roomId ?? '', ...from });
  }
  const count = parts.reduce((sum, { quantity }) => sum + quantity, 0);
  ctx.audit.record({
    action: 'stock.salvage',
    entity: 'asset',
    entityId: device.assetId,
    changes: { parts: [null, count], nothing: [null, nothing] },
  });
  return { number: device.number, parts: count };
}
