import { Refused } from '#kernel/refusal.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MovementDraft, MoveResult } from '../contract/movement.ts';
import { type MovementPlan, planMovement } from './asset-movement.rules.ts';
import { assetMoved } from './assets.events.public.ts';
import {
  type AssetRecord,
  bareMovement,
  insertMovements,
  lastSeqs,
  lockAssets,
  movementEnds,
  placeAssets,
  placementOf,
} from './assets.repo.ts';
import { indexAssets } from './index-assets.ts';
import { type MovementContext, movementContext } from './movement-context.reads.ts';
import { isForRegistration } from './movement-steps.rules.ts';
import { deviceOf, policyOf } from './policies.reads.ts';

export interface MoveOptions {
  /** The caller is the process that proves the movement: disposals, repairs, loans. */
  readonly byProcess?: boolean;
  /** The caller indexes the devices afterwards: what is only worked out cannot be read (plan-work.ts). */
  readonly indexedLater?: boolean;
}

interface Decided {
  readonly asset: AssetRecord;
  readonly plan: MovementPlan;
  readonly forRegistration: boolean;
}

export interface Move {
  readonly asset: AssetRecord;
  readonly outcome: Refused | 'moved';
}

/**
 * 移動を記録: one entry for each device, where the rules allow it. What one device refuses does not hold the others up;
 * the caller decides whether a refusal is thrown or listed. The rows are locked here.
 */
export async function recordMoves(
  ctx: Ctx,
  ids: readonly string[],
  draft: MovementDraft,
  options: MoveOptions = {},
): Promise<Move[]> {
  const assets = await lockAssets(ctx, ids);
  return moveLocked(ctx, assets, draft, options);
}

/** The same on rows the caller has locked already. */
export async function moveLocked(
  ctx: Ctx,
  assets: readonly AssetRecord[],
  draft: MovementDraft,
  { byProcess = false, indexedLater = false }: MoveOptions = {},
): Promise<Move[]> {
  const context = await movementContext(ctx, draft, byProcess);
  const results = assets.map((asset) => decide(asset, draft, context));
  const decided = results.filter((result): result is Decided => !(result instanceof Refused));
  await writeMoves(ctx, decided, draft);
  if (!indexedLater && decided.length > 0) {
    await indexAssets(
      ctx,
      decided.map(({ asset }) => asset.id),
    );
  }
  return assets.map((asset, index) => {
    const result = results[index];
    return { asset, outcome: result instanceof Refused ? result : 'moved' };
  });
}

function decide(asset: AssetRecord, draft: MovementDraft, context: MovementContext): Decided | Refused {
  const policy = policyOf(context.policies, deviceOf(asset));
  const present = {
    ...placementOf(asset),
    className: context.classNames.get(asset.class_code) ?? asset.class_code,
    procurer: asset.procurer,
    loanPool: asset.loan_pool,
    counterpart: asset.counterpart,
    lastMovedOn: asset.last_moved_on,
  };
  const plan = planMovement(present, draft, context.facts(policy));
  return plan instanceof Refused ? plan : { asset, plan, forRegistration: isForRegistration(asset.class_code, policy) };
}

async function writeMoves(ctx: Ctx, decided: readonly Decided[], draft: MovementDraft): Promise<void> {
  if (decided.length === 0) return;
  const ids = decided.map(({ asset }) => asset.id);
  const seqs = await lastSeqs(ctx, ids);
  const movementIds = await insertMovements(
    ctx,
    decided.map(({ asset, plan, forRegistration }) => ({
      ...bareMovement,
      ...movementEnds(placementOf(asset), plan.to),
      asset_id: asset.id,
      seq: (seqs.get(asset.id) ?? 0) + 1,
      moved_on: draft.movedOn,
      kind: draft.kind,
      counterpart: plan.counterpart,
      hand_over_site_id: plan.handOverSiteId,
      hand_over_room_id: plan.handOverRoomId,
      protection: draft.protection ?? null,
      authority_reported_on: draft.authorityReportedOn ?? null,
      basis: draft.basis ?? null,
      reason: draft.reason ?? null,
      for_registration: forRegistration,
    })),
  );
  await placeAssets(
    ctx,
    decided.map(({ asset, plan }) => ({
      id: asset.id,
      version: asset.version,
      to: plan.to,
      counterpart: plan.counterpartNow ?? keptOutside(asset, plan, draft.kind),
      movedOn: draft.movedOn,
    })),
  );
  for (const [index, { asset, plan }] of decided.entries()) {
    const from = placementOf(asset);
    ctx.audit.record({
      action: 'assets.move',
      entity: 'asset',
      entityId: asset.id,
      changes: { kind: [null, draft.kind], ...changesBetween(from, plan.to) },
      reason: draft.reason ?? null,
    });
    const movementId = movementIds[index] ?? '';
    const { kind, movedOn } = draft;
    await ctx.events.emit(assetMoved, { assetId: asset.id, movementId, kind, movedOn, from, to: plan.to });
  }
}

/** A device lost at the vendor's was last with the vendor. */
function keptOutside(asset: AssetRecord, plan: MovementPlan, kind: MovementDraft['kind']): string | null {
  if (kind === 'backFromRepair') return null;
  return plan.to.status === 'lost' || plan.to.status === 'repairing' ? asset.counterpart : null;
}

export function toResult({ asset, outcome }: Move): MoveResult {
  return {
    assetId: asset.id,
    assetTag: asset.asset_tag,
    moved: outcome === 'moved',
    words: outcome === 'moved' ? null : outcome.message,
  };
}
