import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { factsOf } from './asset-detail.reads.ts';
import { type AssetRowInput, planAssetRow, type RowPlan } from './asset-rows.rules.ts';
import { assetMoved } from './assets.events.public.ts';
import {
  type AssetRecord,
  bareMovement,
  insertAssets,
  insertMovements,
  lastSeqs,
  movementEnds,
  placeAssets,
  placementOf,
  updateManyFacts,
} from './assets.repo.ts';

/** What an import says of itself: the day the ledger was taken, and the paper. */
export interface ImportedLedger {
  readonly movedOn: string;
  readonly basis: string;
}

/** What the lines would do. A few statements for any number of lines. */
async function plan(ctx: Ctx, rows: readonly AssetRowInput[], existing: readonly AssetRecord[]): Promise<RowPlan[]> {
  const models = await ctx.tx.selectFrom('device_models').select(['id', 'class_code']).execute();
  const classes = await ctx.tx.selectFrom('device_classes').select('code').execute();
  const rooms = await ctx.tx.selectFrom('rooms').select(['id', 'site_id']).execute();
  const around = {
    modelClasses: new Map(models.map((model) => [model.id, model.class_code])),
    classCodes: new Set(classes.map((row) => row.code)),
    roomSites: new Map(rooms.map((room) => [room.id, room.site_id])),
  };
  const byTag = new Map(existing.map((asset) => [asset.asset_tag, asset]));
  const seen = new Set<string>();
  return rows.map((row) => {
    const asset = byTag.get(row.assetTag);
    const before = asset ? { id: asset.id, facts: factsOf(asset), placement: placementOf(asset) } : null;
    const planned = planAssetRow(before, row, around, seen);
    seen.add(row.assetTag);
    return planned;
  });
}

/**
 * Writes the lines of an imported ledger: new devices, changed facts, and a 台帳取込 entry where a device stands elsewhere.
 * What a line is refused for holds no other line up. Audited device by device. The search index and the newest builds follow
 * afterwards, by the caller.
 */
export async function upsertAssetRows(
  ctx: Ctx,
  rows: readonly AssetRowInput[],
  ledger: ImportedLedger,
): Promise<RowPlan[]> {
  const existing = await ctx.tx
    .selectFrom('assets')
    .selectAll()
    .where(sql<boolean>`asset_tag = any(${rows.map((row) => row.assetTag)}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const plans = await plan(ctx, rows, existing);
  const written = plans.flatMap((one) =>
    one.outcome === 'added' || one.outcome === 'changed' ? [{ ...one, id: one.before?.id ?? newId() }] : [],
  );
  if (written.length === 0) return plans;
  const lastDays = new Map(existing.map((asset) => [asset.id, asset.last_moved_on]));
  const movedOn = (id: string) => latest(lastDays.get(id), ledger.movedOn);
  await writeAssets(ctx, written, movedOn);
  await writeMovements(ctx, written, ledger.basis, movedOn);
  return plans;
}

type Written = Extract<RowPlan, { outcome: 'added' | 'changed' }> & { readonly id: string };

async function writeAssets(ctx: Ctx, written: readonly Written[], movedOn: (id: string) => string): Promise<void> {
  const added = written.filter((one) => one.before === null);
  await insertAssets(
    ctx,
    added.map((one) => ({ ...one, movedOn: movedOn(one.id) })),
  );
  await updateManyFacts(
    ctx,
    written.filter((one) => one.before && one.factsChanged),
  );
  for (const { id, before, facts, placement } of written) {
    ctx.audit.record({
      action: before ? 'assets.importChange' : 'assets.importAdd',
      entity: 'asset',
      entityId: id,
      changes: changesBetween(before ? { ...before.facts, ...before.placement } : null, { ...facts, ...placement }),
    });
  }
}

async function writeMovements(
  ctx: Ctx,
  written: readonly Written[],
  basis: string,
  movedOn: (id: string) => string,
): Promise<void> {
  const moved = written.filter((one) => one.placeChanged);
  const seqs = await lastSeqs(
    ctx,
    moved.flatMap((one) => (one.before ? [one.id] : [])),
  );
  const ids = await insertMovements(
    ctx,
    moved.map((one) => ({
      ...bareMovement,
      ...movementEnds(one.before?.placement ?? null, one.placement),
      asset_id: one.id,
      seq: (seqs.get(one.id) ?? 0) + 1,
      moved_on: movedOn(one.id),
      kind: 'imported' as const,
      basis,
      // It came from 県's own ledger.
      for_registration: false,
    })),
  );
  await placeAssets(
    ctx,
    moved
      .filter((one) => one.before !== null)
      .map((one) => ({ id: one.id, to: one.placement, counterpart: null, movedOn: movedOn(one.id) })),
  );
  for (const [index, one] of moved.entries()) {
    await ctx.events.emit(assetMoved, {
      assetId: one.id,
      movementId: ids[index] ?? '',
      kind: 'imported',
      movedOn: movedOn(one.id),
      from: one.before?.placement ?? null,
      to: one.placement,
    });
  }
}

/** The ledger's days never run backwards. */
const latest = (last: string | null | undefined, day: string) => (last && last > day ? last : day);
