import { setImmediate as breathe } from 'node:timers/promises';
import type { StagedRows } from '#platform/db/collect-writes.ts';
import { changedSince } from '#platform/db/staged-rows.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PlannedWork, planWork } from '#platform/use-case/plan-work.ts';
import { inChange, makeChange } from '#platform/use-case/staged-change.ts';
import { assetsRefusals, type ChosenAssets } from '../contract/assets.contract.ts';
import type { MovementDraft, MoveResult } from '../contract/movement.ts';
import { chosenIds } from './assets.reads.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { type Move, recordMoves, toResult } from './record-moves.ts';

/** Devices that are worked out in one turn. */
const turn = 250;

/**
 * 移動を記録 on every chosen device: each by the rules of the single one, each with its own outcome. Worked out in turns and
 * made at one moment, with what is told of each. @throws assets.nothingSelected, assets.movedMeanwhile
 */
export async function massMoveAssets(
  input: ChosenAssets & { movement: MovementDraft },
  call: StagedCall,
): Promise<{ moved: number; results: MoveResult[] }> {
  const ids = await call.read((ctx) => chosenIds(ctx, input));
  if (ids.length === 0) throw assetsRefusals.nothingSelected();
  return inChange(call, async (change) => {
    const planned = await planMoves(call, change, ids, input.movement);
    const results = planned.moves.map(toResult).toSorted((a, b) => (a.assetTag < b.assetTag ? -1 : 1));
    return call.answer(async (ctx) => {
      await makeMoves(ctx, change, planned);
      return { moved: results.filter((result) => result.moved).length, results };
    });
  });
}

interface Planned {
  readonly moves: readonly Move[];
  readonly parts: readonly PlannedWork[];
}

async function planMoves(
  call: StagedCall,
  change: StagedRows,
  ids: readonly string[],
  movement: MovementDraft,
): Promise<Planned> {
  const moves: Move[] = [];
  const parts: PlannedWork[] = [];
  for (let start = 0; start < ids.length; start += turn) {
    const part = ids.slice(start, start + turn);
    const record = async (planning: Ctx) => {
      moves.push(...(await recordMoves(planning, part, movement, { indexedLater: true })));
    };
    const plan = await call.read((ctx) => planWork(ctx, record, change));
    await call.write((ctx) => plan.stage(ctx));
    parts.push(plan);
    await breathe();
  }
  return { moves, parts };
}

/** The one transaction that others see, on devices that still stand as they were read. */
async function makeMoves(ctx: Ctx, change: StagedRows, { moves, parts }: Planned): Promise<void> {
  const moved = moves.flatMap(({ asset, outcome }) => (outcome === 'moved' ? [asset] : []));
  const ids = moved.map((asset) => asset.id);
  const changed = await changedSince(ctx.tx, change);
  if (changed !== null) {
    const tag = moved.find((asset) => asset.id === changed)?.asset_tag ?? '';
    throw assetsRefusals.movedMeanwhile({ tag });
  }
  for (const part of parts) await part.carryOut(ctx);
  await makeChange(ctx, change);
  if (ids.length > 0) ctx.outbox.send({ job: indexMovedJob.name, data: { ids } });
}
