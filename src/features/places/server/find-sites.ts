import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import { siteRecords } from './places.scope.public.ts';

/**
 * Lets 拠点 be found by code, name, reading, address and phone. Capped: the search shows the first of each kind; the list of
 * the kind shows all.
 */
export const siteSearch = searchProvider({
  kind: 'site',
  scope: siteRecords,
  rows(ctx, { q, limit }) {
    return ctx.tx
      .selectFrom('sites')
      .select(['id', 'code', 'name', 'address'])
      .where(matchesText('site', q, sql.ref('sites.id')) ?? sql<boolean>`false`)
      .orderBy('sort_order')
      .limit(sql.lit(limit));
  },
  toHit: (row) => ({ id: row.id, href: `/places/${row.id}`, code: row.code, title: row.name, note: row.address }),
});
