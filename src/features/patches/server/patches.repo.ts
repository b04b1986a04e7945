import type { Insertable, Selectable, Updateable } from 'kysely';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImageDraft } from '../contract/image.ts';
import type { PatchKind, PatchTarget } from '../contract/patch-targets.data.ts';

export type PatchRecord = RecordOf<
  'patches',
  { target: PatchTarget; kind: PatchKind; product: string; manual_title: string | null }
>;
export type SearchRecord = RecordOf<'patch_searches'>;
export type Wave = Selectable<Schema['patch_waves']>;

/** A テスト配信 beside those before. */
export async function insertTest(
  ctx: Ctx,
  test: Omit<Insertable<Schema['patch_tests']>, 'id' | 'at' | 'by_id' | 'by_name'>,
): Promise<void> {
  const by = { id: newId(), at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('patch_tests')
    .values({ ...test, ...by })
    .execute();
}

export async function insertWaves(ctx: Ctx, waves: readonly Insertable<Schema['patch_waves']>[]): Promise<void> {
  await ctx.tx
    .insertInto('patch_waves')
    .values([...waves])
    .execute();
}

/** One wave as it was delivered. */
export async function updateWave(
  ctx: Ctx,
  of: { patchId: string; no: number },
  wave: Updateable<Schema['patch_waves']>,
): Promise<void> {
  await ctx.tx
    .updateTable('patch_waves')
    .set(wave)
    .where('patch_id', '=', of.patchId)
    .where('no', '=', of.no)
    .execute();
}

/** Every device that a search found. */
export async function insertMissing(ctx: Ctx, searchId: string, assetIds: readonly string[]): Promise<void> {
  if (assetIds.length === 0) return;
  await ctx.tx
    .insertInto('patch_missing')
    .values(assetIds.map((asset_id) => ({ search_id: searchId, asset_id })))
    .execute();
}

/** What was done about some devices of a search. */
export async function updateMissing(
  ctx: Ctx,
  of: { searchId: string; assetIds: readonly string[] },
  done: Updateable<Schema['patch_missing']>,
): Promise<void> {
  await ctx.tx
    .updateTable('patch_missing')
    .set(done)
    .where('search_id', '=', of.searchId)
    .where('asset_id', 'in', [...of.assetIds])
    .execute();
}

/** A 標準イメージ with the models it is for. */
export async function insertImage(
  ctx: Ctx,
  { modelIds, checkedTag: _, ...draft }: ImageDraft,
  of: { classCode: string; checkedAssetId: string },
): Promise<void> {
  const by = { at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('base_images')
    .values({ ...snakeRow({ ...draft, ...of }), ...by })
    .execute();
  await ctx.tx
    .insertInto('base_image_models')
    .values(modelIds.map((model_id) => ({ image_id: draft.id, model_id })))
    .execute();
}
