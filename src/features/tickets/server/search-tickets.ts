import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import { allOf } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketTextCondition } from './ticket-conditions.reads.ts';
import { ticketScope } from './tickets.policy.ts';

async function findTickets(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const text = ticketTextCondition(ctx, q);
  if (!text) return [];
  const rows = await ctx.tx
    .selectFrom('tickets')
    .select(['id', 'ticket_no', 'subject', 'status', 'requester_name'])
    .where(allOf([text, ticketScope(ctx.actor)]) ?? text)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'ticket' as const,
    id: row.id,
    href: `/tickets/${row.id}`,
    code: row.ticket_no,
    title: row.subject,
    note: words.hit(row.requester_name, words.statuses[row.status]),
  }));
}

/** Lets 受付 be found by any text of it, in the reader's scope, newest first. */
export const ticketSearch: SearchProvider = { kind: 'ticket', find: findTickets };
