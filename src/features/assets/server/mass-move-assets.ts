import { setImmediate as breathe } from 'node:timers/promises';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PlannedWork, planWork } from '#platform/use-case/plan-work.ts';
import { assetsRefusals, type ChosenAssets } from '../contract/assets.contract.ts';
import type { MovementDraft, MoveResult } from '../contract/movement.ts';
import { chosenIds } from './assets.reads.ts';
import { lockAssets } from './assets.repo.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { type Move, recordMoves, toResult } from './record-moves.ts';

/** Devices that are worked out, or indexed, in one turn. */
const turn = 500;

/**
 * 移動を記録 on every chosen device: each by the rules of the single one, each with its own outcome. Worked out in turns and
 * made at one moment. @throws assets.nothingSelected, assets.movedMeanwhile
 */
export async function massMoveAssets(
  input: ChosenAssets & { movement: MovementDraft },
  call: StagedCall,
): Promise<{ moved: number; results: MoveResult[] }> {
  const ids = await call.read((ctx) => chosenIds(ctx, input));
  if (ids.length === 0) throw assetsRefusals.nothingSelected();
  const moves: Move[] = [];
  const planned: PlannedWork[] = [];
  for (let start = 0; start < ids.length; start += turn) {
    const part = ids.slice(start, start + turn);
    const plan = await call.read((ctx) =>
      planWork(ctx, async (planning) => {
        moves.push(...(await recordMoves(planning, part, input.movement, { indexedLater: true })));
      }),
    );
    planned.push(plan);
    await breathe();
  }
  await call.write((ctx) => makeMoves(ctx, moves, planned));
  const results = moves.map(toResult).toSorted((a, b) => (a.assetTag < b.assetTag ? -1 : 1));
  return { moved: results.filter((result) => result.moved).length, results };
}

/** The one transaction that others see, on devices that still stand as they were read. */
async function makeMoves(ctx: Ctx, moves: readonly Move[], planned: readonly PlannedWork[]): Promise<void> {
  const moved = moves.flatMap(({ asset, outcome }) => (outcome === 'moved' ? [asset] : []));
  const ids = moved.map((asset) => asset.id);
  const now = new Map((await lockAssets(ctx, ids)).map((asset) => [asset.id, asset.version]));
  const changed = moved.find((asset) => now.get(asset.id) !== asset.version);
  if (changed) throw assetsRefusals.movedMeanwhile({ tag: changed.asset_tag });
  for (const plan of planned) await plan.carryOut(ctx);
  for (let start = 0; start < ids.length; start += turn) {
    ctx.outbox.send({ job: indexMovedJob.name, data: { ids: ids.slice(start, start + turn) } });
  }
}
