import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import type { MovementDraft } from '../contract/movement.ts';
import { getAsset } from './asset-detail.reads.ts';
import { expectVersion, lockAssets } from './assets.repo.ts';
import { moveLocked } from './record-moves.ts';

/** 移動を記録 (§4-4). @throws assets.absent, every refusal of a movement; StaleVersion */
export async function moveAsset(
  ctx: Ctx,
  input: { id: string; version: number; movement: MovementDraft },
): Promise<AssetView> {
  const [asset] = await lockAssets(ctx, [input.id]);
  if (!asset) throw assetsRefusals.absent();
  expectVersion(asset, input.version);
  const [move] = await moveLocked(ctx, [asset], input.movement);
  if (move && move.outcome !== 'moved') throw move.outcome;
  return getAsset(ctx, { id: asset.id });
}
