import { Refused } from '#kernel/refusal.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import type { CorrectionDraft } from '../contract/movement.ts';
import { planCorrection, type WrongEntry } from './asset-correction.rules.ts';
import { getAsset } from './asset-detail.reads.ts';
import { passesInRoom } from './asset-movement.rules.ts';
import { assetMoved } from './assets.events.public.ts';
import {
  type AssetRecord,
  bareMovement,
  expectVersion,
  insertMovements,
  lockAssets,
  movementEnds,
  placeAssets,
  placementOf,
} from './assets.repo.ts';
import { indexAssets } from './index-assets.ts';
import { movementContext } from './movement-context.reads.ts';
import { isForRegistration } from './movement-steps.rules.ts';
import { deviceOf, policyOf } from './policies.reads.ts';

/** 訂正を追記: a new entry that names the wrong one. @throws assets.absent, assets.movementAbsent and the refusals of 訂正; StaleVersion */
export async function correctMovement(
  ctx: Ctx,
  input: { id: string; version: number; correction: CorrectionDraft },
): Promise<AssetView> {
  const [asset] = await lockAssets(ctx, [input.id]);
  if (!asset) throw assetsRefusals.absent();
  expectVersion(asset, input.version);
  const { correction } = input;
  const ledger = await unscopedEntriesOf(ctx, asset.id);
  const wrong = ledger.find((entry) => entry.id === correction.movementId);
  if (!wrong) throw assetsRefusals.movementAbsent();
  const context = await movementContext(ctx, correction, false);
  const policy = policyOf(context.policies, deviceOf(asset));
  const from = placementOf(asset);
  const to = planCorrection(from, around(wrong, ledger), correction, context.facts(policy));
  if (to instanceof Refused) throw to;
  const [movementId = ''] = await insertMovements(ctx, [
    {
      ...bareMovement,
      ...movementEnds(from, to),
      asset_id: asset.id,
      seq: (ledger.at(-1)?.seq ?? 0) + 1,
      moved_on: correction.movedOn,
      kind: 'corrected',
      reason: correction.reason,
      corrects_id: wrong.id,
      hand_over_room_id: correction.handOverRoomId ?? null,
      hand_over_site_id: context.facts(policy).handOverRoom?.siteId ?? null,
      for_registration: isForRegistration(asset.class_code, policy),
    },
  ]);
  await place(ctx, asset, to, correction.movedOn);
  ctx.audit.record({
    action: 'assets.correct',
    entity: 'asset',
    entityId: asset.id,
    changes: {
      corrects: [null, wrong.seq],
      ...changesBetween(from, to),
      ...changesBetween({ hand_over_room_id: null }, { hand_over_room_id: correction.handOverRoomId ?? null }),
    },
    reason: correction.reason,
  });
  const { movedOn } = correction;
  await ctx.events.emit(assetMoved, { assetId: asset.id, movementId, kind: 'corrected', movedOn, from, to });
  return getAsset(ctx, { id: asset.id });
}

type Entry = Awaited<ReturnType<typeof unscopedEntriesOf>>[number];

/** Unscoped: of a device that was read in the actor's scope before. */
function unscopedEntriesOf(ctx: Ctx, assetId: string) {
  return ctx.tx
    .selectFrom('asset_movements')
    .select(['id', 'seq', 'moved_on', 'kind', 'corrects_id'])
    .where('asset_id', '=', assetId)
    .where(isMade('asset_movements'))
    .orderBy('seq')
    .execute();
}

function around(wrong: Entry, ledger: readonly Entry[]): WrongEntry {
  return {
    isLast: ledger.at(-1)?.id === wrong.id,
    correctedBySeq: ledger.find((entry) => entry.corrects_id === wrong.id)?.seq ?? null,
    passedInRoom: passesInRoom(whatItWas(wrong, ledger)),
    previousOn: ledger.findLast((entry) => entry.seq < wrong.seq)?.moved_on ?? null,
  };
}

/** An entry that corrects is of the kind that it puts right. */
function whatItWas(entry: Entry, ledger: readonly Entry[]): string {
  const before = entry.corrects_id && ledger.find(({ id }) => id === entry.corrects_id);
  return before ? whatItWas(before, ledger) : entry.kind;
}

async function place(ctx: Ctx, asset: AssetRecord, to: ReturnType<typeof placementOf>, movedOn: string) {
  const counterpart = to.status === 'repairing' ? asset.counterpart : null;
  await placeAssets(ctx, [{ id: asset.id, to, counterpart, movedOn }]);
  await indexAssets(ctx, [asset.id]);
}
