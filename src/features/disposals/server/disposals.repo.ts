import { type Insertable, sql, type Updateable } from 'kysely';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type DisposalRecord = RecordOf<'disposals'>;
type Head = Pick<DisposalRecord, 'id'>;

/** The devices of the batch, in the order they were named. */
export async function putItems(ctx: Ctx, disposal: Head, assetIds: readonly string[]): Promise<void> {
  await ctx.tx.deleteFrom('disposal_items').where('disposal_id', '=', disposal.id).execute();
  const rows = assetIds.map((asset_id, position) => ({ disposal_id: disposal.id, asset_id, position }));
  await ctx.tx.insertInto('disposal_items').values(rows).execute();
}

/** Says the same of some of its devices. */
export async function markItems(
  ctx: Ctx,
  disposal: Head,
  assetIds: readonly string[],
  marks: Updateable<Schema['disposal_items']>,
): Promise<void> {
  if (assetIds.length === 0) return;
  await ctx.tx
    .updateTable('disposal_items')
    .set(marks)
    .where('disposal_id', '=', disposal.id)
    .where('asset_id', 'in', [...assetIds])
    .execute();
}

/** Given up: its devices may stand in another batch. */
export async function releaseItems(ctx: Ctx, disposal: Head): Promise<void> {
  const set = { released_at: ctx.clock.now() };
  await ctx.tx.updateTable('disposal_items').set(set).where('disposal_id', '=', disposal.id).execute();
}

export async function insertDrives(ctx: Ctx, drives: readonly Insertable<Schema['disposal_drives']>[]): Promise<void> {
  if (drives.length > 0) await ctx.tx.insertInto('disposal_drives').values(drives).execute();
}

/** Says the same of some of its drives, by their serials. */
export async function markDrives(
  ctx: Ctx,
  disposal: Head,
  serials: readonly string[],
  marks: Updateable<Schema['disposal_drives']>,
): Promise<void> {
  if (serials.length === 0) return;
  await ctx.tx
    .updateTable('disposal_drives')
    .set(marks)
    .where('disposal_id', '=', disposal.id)
    .where('serial', 'in', [...serials])
    .execute();
}

/** Counted again: only what was read now counts. */
export async function forgetCount(ctx: Ctx, disposal: Head): Promise<void> {
  await ctx.tx
    .updateTable('disposal_drives')
    .set({ counted_at: null })
    .where('disposal_id', '=', disposal.id)
    .execute();
}

/** Taken back: they were written down wrongly, and none of them is destroyed. */
export async function deleteDrives(ctx: Ctx, disposal: Head, serials: readonly string[]): Promise<void> {
  await ctx.tx
    .deleteFrom('disposal_drives')
    .where('disposal_id', '=', disposal.id)
    .where('serial', 'in', [...serials])
    .where(sql<boolean>`destroyed_at is null`)
    .execute();
}
