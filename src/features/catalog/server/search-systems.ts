import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { systemRecords } from './catalog.scope.public.ts';
import { systemQuery } from './lookups.reads.ts';

/**
 * Lets 業務システム be found by name, reading and description. Capped: the search shows the first of each kind; the list of the
 * kind shows all.
 */
export const systemSearch = searchProvider({
  kind: 'businessSystem',
  scope: systemRecords,
  rows(ctx, { q, limit }) {
    if (q.trim() === '') return null;
    return systemQuery(ctx, { q }).limit(sql.lit(limit));
  },
  toHit: (row) => ({
    id: row.id,
    href: `/catalog/systems/${row.id}`,
    code: null,
    title: row.name,
    note: row.note,
  }),
});
