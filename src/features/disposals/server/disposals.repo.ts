import { type Insertable, sql, type Updateable } from 'kysely';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ValidationDraft } from '../contract/validation.ts';

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

interface Reading {
  readonly step: string;
  readonly holder: string;
  readonly place: string;
  readonly locked?: boolean;
}

/** What was read by one press: who has it from now on, and where. */
export async function insertScans(
  ctx: Ctx,
  disposal: Head,
  things: readonly { readonly assetId: string; readonly serial?: string }[],
  { step, holder, place, locked = false }: Reading,
): Promise<void> {
  if (things.length === 0) return;
  const of = { disposal_id: disposal.id, step, holder, place, locked, at: ctx.clock.now(), by_name: ctx.actor.name };
  const rows = things.map(({ assetId, serial = '' }) => ({ id: newId(), asset_id: assetId, serial, ...of }));
  await ctx.tx.insertInto('disposal_scans').values(rows).execute();
}

/** One picture of several drives. */
export async function insertPhotos(ctx: Ctx, driveIds: readonly string[], fileId: string): Promise<void> {
  const rows = driveIds.map((drive_id) => ({ drive_id, file_id: fileId, at: ctx.clock.now() }));
  await ctx.tx.insertInto('disposal_photos').values(rows).execute();
}

export async function insertValidation(ctx: Ctx, draft: ValidationDraft): Promise<void> {
  const by = { at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('disposal_validations')
    .values({ ...snakeRow(draft), ...by })
    .execute();
}
