import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { reportProcessWords as words } from '../contract/reports.messages.ts';
import { reportRecords } from './reports.scope.public.ts';
import { reportsLike } from './weekly-reports.reads.ts';

/** Lets a report be found by its number and its week. */
export const reportSearch = searchProvider({
  kind: 'weeklyReport',
  scope: reportRecords,
  rows: (ctx, { q, limit }) => reportsLike(ctx, q).limit(sql.lit(limit)),
  toHit: ({ id, number, title, state }) => ({
    id,
    href: `/reports/${id}`,
    code: number,
    title,
    note: words.states[state as keyof typeof words.states],
  }),
});
