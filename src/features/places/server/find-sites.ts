import { sql } from 'kysely';
import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesPermissions } from '../contract/places.contract.ts';

async function findSites(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const text = matchesText('site', q, sql.ref('sites.id'));
  if (!text || !placesPermissions.read.roles.includes(ctx.actor.role)) return [];
  const rows = await ctx.tx
    .selectFrom('sites')
    .select(['id', 'code', 'name', 'address'])
    .where(text)
    .orderBy('sort_order')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'site',
    id: row.id,
    href: `/places/${row.id}`,
    code: row.code,
    title: row.name,
    note: row.address,
  }));
}

/** Lets 拠点 be found by code, name, reading, address and phone. */
export const siteSearch: SearchProvider = { kind: 'site', find: findSites };
