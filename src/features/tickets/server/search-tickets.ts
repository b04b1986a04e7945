import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { allOf } from '#platform/db/conditions.ts';
import { newestMatches } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketTextCondition } from './ticket-conditions.reads.ts';
import { ticketScope } from './tickets.policy.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/**
 * Lets 受付 be found by any text of it, in the reader's scope, newest first. Capped: the search shows the first of each kind;
 * the list of the kind shows all.
 */
export const ticketSearch = searchProvider({
  kind: 'ticket',
  scope: ticketRecords,
  rows(ctx, asked) {
    const where = condition(ctx, asked);
    if (!where) return null;
    return ctx.tx
      .selectFrom('tickets')
      .select(['id', 'ticket_no', 'subject', 'status', 'requester_name'])
      .where(where)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(sql.lit(asked.limit));
  },
  toHit: (row) => ({
    id: row.id,
    href: `/tickets/${row.id}`,
    code: row.ticket_no,
    title: row.subject,
    note: words.hit(row.requester_name, words.statuses[row.status]),
  }),
});

/** Who sees every ticket finds the newest by the index alone, which keeps them by the time they were received. */
function condition(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const scope = ticketScope(ctx.actor);
  if (scope) return allOf([ticketTextCondition(ctx, q), scope]);
  const newest = newestMatches('ticket', q, limit);
  return newest && sql<boolean>`tickets.id in ${newest}`;
}
