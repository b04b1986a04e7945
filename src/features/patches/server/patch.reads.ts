import { sql } from 'kysely';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { jsonRows } from '#platform/db/read-together.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PatchTarget, patchTargetRules } from '../contract/patch-targets.data.ts';
import type { PatchRecord, Wave } from './patches.repo.ts';
import { patchRecords } from './patches.scope.public.ts';

/** The patch with its head and the names behind its ids, in the actor's scope. */
export async function findPatch(ctx: Ctx, id: string): Promise<PatchRecord | undefined> {
  const row = await ctx.tx
    .selectFrom('records')
    .innerJoin('patches', 'patches.id', 'records.id')
    .innerJoin('software_products as s', 's.id', 'patches.software_id')
    .leftJoin('knowledge_items as n', 'n.id', 'patches.knowledge_id')
    .selectAll('patches')
    .selectAll('records')
    .select(['s.name as product', 'n.title as manual_title'])
    .where('records.id', '=', id)
    .where(patchRecords.seenBy(ctx.actor))
    .executeTakeFirst();
  return row as PatchRecord | undefined;
}

/** The waves of a patch in their order. */
export const listWaves = (ctx: Ctx, patch: Pick<PatchRecord, 'id'>): Promise<Wave[]> =>
  ctx.tx.selectFrom('patch_waves').selectAll().where('patch_id', '=', patch.id).orderBy('no').execute();

/** The day of the test that showed nothing wrong. */
export async function lastTestedOn(ctx: Ctx, patch: Pick<PatchRecord, 'id'>): Promise<string | undefined> {
  const tests = ctx.tx.selectFrom('patch_tests').select('tested_on').where('patch_id', '=', patch.id);
  return (await tests.where('result', '=', 'normal').orderBy('at', 'desc').limit(1).executeTakeFirst())?.tested_on;
}

/** What a page shows beside the patch itself, by one statement. */
export async function readBeside(ctx: Ctx, patch: Pick<PatchRecord, 'id' | 'publication_id' | 'target'>) {
  const tests = ctx.tx
    .selectFrom('patch_tests')
    .select(['tested_on as testedOn', 'tags', 'result', 'note', 'by_name as byName'])
    .where('patch_id', '=', patch.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  const others = ctx.tx
    .selectFrom('patches as p')
    .innerJoin('records', 'records.id', 'p.id')
    .select(['p.id', 'p.target', 'records.number', 'records.state'])
    .where('p.publication_id', '=', patch.publication_id)
    .where('p.id', '<>', patch.id)
    .where(patchRecords.seenBy(ctx.actor))
    .orderBy('records.number');
  const { rows } = await sql<{ tests: object[]; others: object[] }>`
    select ${jsonRows(tests)} as tests, ${jsonRows(others)} as others`.execute(ctx.tx);
  return rows[0] ?? { tests: [], others: [] };
}

/** How many devices of a target there are: those in use by the ledger, or as many as the contract says. Unscoped: a number. */
export async function unscopedCountDevices(ctx: Ctx, target: PatchTarget): Promise<number> {
  const { classes, least } = patchTargetRules[target];
  if (classes.length === 0) return least;
  const row = await ctx.tx
    .selectFrom('assets')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('class_code', 'in', [...classes])
    .where('status', 'in', ['inUse', 'lent'])
    .executeTakeFirstOrThrow();
  return Math.max(least, Number(row.count));
}

/** Devices by what stands on their labels. Unscoped: the desk tries patches out on, and searches, any device of the ledger. */
export async function unscopedByTags(ctx: Ctx, tags: readonly string[]) {
  const wanted = [...new Set(tags.map((tag) => normalizeAssetTag(tag)))];
  if (wanted.length === 0) return { found: [], unknown: [] };
  const found = await ctx.tx
    .selectFrom('assets')
    .select(['id', 'asset_tag as tag', 'class_code as classCode', 'model_id as modelId'])
    .where('asset_tag', 'in', wanted)
    .execute();
  const known = new Set(found.map(({ tag }) => tag));
  return { found, unknown: wanted.filter((tag) => !known.has(tag)) };
}

/** Whether a product is in scope. Unscoped: the list of products is the contract's. */
export async function unscopedIsInScope(ctx: Ctx, softwareId: string): Promise<boolean> {
  const products = ctx.tx.selectFrom('software_products').select('id').where('id', '=', softwareId);
  return (await products.where('active', '=', true).executeTakeFirst()) !== undefined;
}

/** The title of a manual that people can read. Unscoped: published manuals are open to the desk. */
export async function unscopedManual(ctx: Ctx, id: string): Promise<string | undefined> {
  const items = ctx.tx.selectFrom('knowledge_items').select('title').where('id', '=', id);
  return (await items.where('kind', '=', 'manual').where('status', '=', 'published').executeTakeFirst())?.title;
}

/** The records of one publication, the first first. */
export function findPublished(ctx: Ctx, publicationId: string) {
  return ctx.tx
    .selectFrom('patches')
    .innerJoin('records', 'records.id', 'patches.id')
    .select('patches.id')
    .where('patches.publication_id', '=', publicationId)
    .where(patchRecords.seenBy(ctx.actor))
    .orderBy('records.number')
    .executeTakeFirst();
}

/** What patches are found by: the product and where it was read. Unscoped: it is indexed, and hits ask the scope. */
export async function unscopedPatchTexts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .selectFrom('patches as p')
    .innerJoin('software_products as s', 's.id', 'p.software_id')
    .select(['p.id', 's.name', 'p.source'])
    .where('p.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name, source }) => [id, [name, source]]));
}
