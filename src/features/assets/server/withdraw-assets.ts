import { today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Placement } from '../contract/asset.ts';
import { assetMoved } from './assets.events.public.ts';
import {
  bareMovement,
  insertMovements,
  lastSeqs,
  lockAssets,
  movementEnds,
  placeAssets,
  placementOf,
} from './assets.repo.ts';

const nowhere: Placement = { status: 'withdrawn', siteId: null, roomId: null, departmentId: null, userId: null };

/**
 * 除籍: takes devices out of the ledger that only a file knew, by a counter-movement that says so. They keep their number and
 * their movements, and are in no list of what there is.
 */
export async function withdrawAssets(
  ctx: Ctx,
  ids: readonly string[],
  why: { readonly basis: string; readonly reason: string },
): Promise<void> {
  if (ids.length === 0) return;
  const day = today(ctx.clock.now());
  const assets = await lockAssets(ctx, ids);
  const seqs = await lastSeqs(ctx, ids);
  const dayOf = (last: string | null) => (last !== null && last > day ? last : day);
  const movementIds = await insertMovements(
    ctx,
    assets.map((asset) => ({
      ...bareMovement,
      ...movementEnds(placementOf(asset), nowhere),
      ...why,
      asset_id: asset.id,
      seq: (seqs.get(asset.id) ?? 0) + 1,
      moved_on: dayOf(asset.last_moved_on),
      kind: 'withdrawn' as const,
      for_registration: false,
    })),
  );
  await placeAssets(
    ctx,
    assets.map((asset) => ({ id: asset.id, to: nowhere, counterpart: null, movedOn: dayOf(asset.last_moved_on) })),
  );
  for (const [index, asset] of assets.entries()) {
    const from = placementOf(asset);
    const changes = changesBetween(from, nowhere);
    ctx.audit.record({ action: 'assets.withdraw', entity: 'asset', entityId: asset.id, changes, reason: why.basis });
    const movementId = movementIds[index] ?? '';
    const moved = { assetId: asset.id, movementId, movedOn: dayOf(asset.last_moved_on), from, to: nowhere };
    await ctx.events.emit(assetMoved, { ...moved, kind: 'withdrawn' });
  }
}
