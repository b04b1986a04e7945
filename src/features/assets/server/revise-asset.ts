import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetFacts } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import { factsOf, getAsset } from './asset-detail.reads.ts';
import { findAssetRecord, updateFacts } from './assets.repo.ts';
import { factsProblem } from './assets.rules.ts';
import { factsAround } from './facts-around.reads.ts';
import { indexAssets } from './index-assets.ts';

/** 台帳を直す: facts only; where it is changes by a movement. @throws assets.absent, assets.neverComesBack, the refusals of facts; StaleVersion */
export async function reviseAsset(
  ctx: Ctx,
  input: { id: string; version: number; facts: AssetFacts },
): Promise<AssetView> {
  const before = await findAssetRecord(ctx, input.id);
  if (!before) throw assetsRefusals.absent();
  if (before.status === 'disposed') throw assetsRefusals.neverComesBack();
  if (before.status === 'withdrawn') throw assetsRefusals.wasWithdrawn();
  const problem = factsProblem(input.facts, await factsAround(ctx, input.facts, input.id));
  if (problem) throw problem;
  await updateFacts(ctx, input, input.facts);
  await indexAssets(ctx, [input.id]);
  ctx.audit.record({
    action: 'assets.revise',
    entity: 'asset',
    entityId: input.id,
    changes: changesBetween(factsOf(before), input.facts),
  });
  return getAsset(ctx, { id: input.id });
}
