import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { moveAsset } from './move-asset.ts';

/** 使用者を変える: the device takes its new person's 所属 and site (§4-4). @throws as 移動を記録 */
export function changeUser(
  ctx: Ctx,
  input: { id: string; version: number; userId: string; movedOn: string; basis: string | null },
): Promise<AssetView> {
  const { id, version, userId, movedOn, basis } = input;
  return moveAsset(ctx, { id, version, movement: { kind: 'userChanged', userId, movedOn, basis } });
}
