import type { Ctx } from '#platform/use-case/context.ts';
import { assetsRefusals, type ChosenAssets } from '../contract/assets.contract.ts';
import type { MovementDraft, MoveResult } from '../contract/movement.ts';
import { chosenIds } from './assets.reads.ts';
import { recordMoves, toResult } from './record-moves.ts';

/** 移動を記録 on every chosen device: each by the rules of the single one, each with its own outcome. @throws assets.nothingSelected */
export async function massMoveAssets(
  ctx: Ctx,
  input: ChosenAssets & { movement: MovementDraft },
): Promise<{ moved: number; results: MoveResult[] }> {
  const ids = await chosenIds(ctx, input);
  if (ids.length === 0) throw assetsRefusals.nothingSelected();
  const results = (await recordMoves(ctx, ids, input.movement)).map(toResult);
  results.sort((a, b) => (a.assetTag < b.assetTag ? -1 : 1));
  return { moved: results.filter((result) => result.moved).length, results };
}
