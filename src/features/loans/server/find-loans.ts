import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { LoanState } from '../contract/loan.process.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanRecords } from './loans.scope.public.ts';

/** Lets a loan be found by its number, who has it, and what it is. */
export const loanSearch = searchProvider({
  kind: 'loan',
  scope: loanRecords,
  rows(ctx, { q, limit }) {
    return ctx.tx
      .selectFrom('records')
      .select(['records.id', 'records.number', 'records.title', 'records.state'])
      .where('records.entity', '=', 'loan')
      .where(matchesText('loan', q, sql.ref('records.id')) ?? sql<boolean>`false`)
      .orderBy('records.opened_at', 'desc')
      .limit(sql.lit(limit));
  },
  toHit: ({ id, number, title, state }) => ({
    id,
    href: `/loans/${id}`,
    code: number,
    title,
    note: words.states[state as LoanState],
  }),
});
