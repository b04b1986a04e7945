import { sql } from 'kysely';
import { indexDocuments, unindexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';

interface Findable {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly reading: string;
  readonly address: string;
  readonly phone: string | null;
}

const documentOf = (ctx: Ctx, site: Findable) => ({
  kind: 'site',
  id: site.id,
  at: ctx.clock.now(),
  texts: [site.code, site.name, site.reading, site.address, site.phone],
});

/** Keeps the site findable by code, name, reading, address and phone. */
export function indexSite(ctx: Ctx, site: Findable): Promise<void> {
  return indexDocuments(ctx.tx, [documentOf(ctx, site)]);
}

/** The same for many, after an import. */
export async function indexSites(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const sites = await ctx.tx
    .selectFrom('sites')
    .select(['id', 'code', 'name', 'reading', 'address', 'phone'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  await indexDocuments(
    ctx.tx,
    sites.map((site) => documentOf(ctx, site)),
  );
}

export async function unindexSites(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await unindexDocuments(ctx.tx, 'site', ids);
}
