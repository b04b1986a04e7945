import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
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
  // Two who say it of the same device come one after the other.
  await lockUntilCommit(ctx, 'stock_salvages');
  const device = (await listSalvageable(ctx)).find(({ assetTag }) => assetTag === tag);
  if (!device) throw refused.notBroken({ tag });
  const { roomId, on, parts, nothing } = input;
  if (parts.length > 0 ? roomId === null : nothing === '') throw refused.partsOrReason();
  await insertSalvage(ctx, device, input);
  const from = { assetId: device.assetId, recordId: device.recordId, holder: tag, reason: words.outOf(tag) };
  for (const { id, quantity } of await expectParts(ctx, parts)) {
    await moveStock(ctx, await holdItem(ctx, id), { kind: 'salvaged', quantity, on, roomId: roomId ?? '', ...from });
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

/** In the order in which whoever counts a place holds them: nobody waits in a ring. */
async function expectParts(ctx: Ctx, parts: StockSalvage['parts']) {
  const found: { readonly id: string; readonly quantity: number }[] = [];
  for (const { code, quantity } of parts) {
    const item = await findItemByCode(ctx, code);
    if (!item) throw refused.partUnknown({ code });
    if (item.kind !== 'part') throw refused.notPart();
    found.push({ id: item.id, quantity });
  }
  return found.toSorted((a, b) => a.id.localeCompare(b.id));
}
