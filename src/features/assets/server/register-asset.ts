import { newId } from '#kernel/id.ts';
import type { Refused } from '#kernel/refusal.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { type Registration, assetsRefusals as refuse } from '../contract/assets.contract.ts';
import { getAsset } from './asset-detail.reads.ts';
import { namesProblem } from './asset-movement.rules.ts';
import { assetMoved } from './assets.events.public.ts';
import { bareMovement, insertAssets, insertMovements, movementEnds } from './assets.repo.ts';
import { factsProblem } from './assets.rules.ts';
import { factsAround } from './facts-around.reads.ts';
import { indexAssets } from './index-assets.ts';
import { type MovementContext, movementContext } from './movement-context.reads.ts';
import { isForRegistration } from './movement-steps.rules.ts';
import { policyOf } from './policies.reads.ts';

/** 機器を登録: the facts, where it stands, and 取得 as the first entry of its ledger. @throws the refusals of facts and places */
export async function registerAsset(ctx: Ctx, input: Registration): Promise<AssetView> {
  const { facts, placement, movedOn } = input;
  // Two who register the same label come one after the other.
  await lockUntilCommit(ctx, facts.assetTag);
  const context = await movementContext(ctx, { ...placement, movedOn }, false);
  const problem = factsProblem(facts, await factsAround(ctx, facts, null)) ?? placeProblem(input, context);
  if (problem) throw problem;
  const id = newId();
  await insertAssets(ctx, [{ id, facts, placement, movedOn }]);
  const policy = policyOf(context.policies, facts);
  const [movementId = ''] = await insertMovements(ctx, [
    {
      ...bareMovement,
      ...movementEnds(null, placement),
      asset_id: id,
      seq: 1,
      moved_on: movedOn,
      kind: 'acquired',
      counterpart: input.counterpart,
      basis: input.basis,
      for_registration: isForRegistration(facts.classCode, policy),
    },
  ]);
  await indexAssets(ctx, [id]);
  ctx.audit.record({
    action: 'assets.register',
    entity: 'asset',
    entityId: id,
    changes: changesBetween(null, { ...facts, ...placement, movedOn }),
  });
  await ctx.events.emit(assetMoved, { assetId: id, movementId, kind: 'acquired', movedOn, from: null, to: placement });
  return getAsset(ctx, { id });
}

function placeProblem({ placement, movedOn }: Registration, context: MovementContext): Refused | null {
  const facts = context.facts(null);
  if (movedOn > facts.today) return refuse.inFuture();
  if (!placement.siteId) return refuse.siteRequired();
  if (placement.roomId && facts.room?.siteId !== placement.siteId) return refuse.roomElsewhere();
  const names = namesProblem({ ...placement, movedOn }, facts);
  if (names) return names;
  return placement.status === 'inUse' && !placement.departmentId ? refuse.departmentRequired() : null;
}
