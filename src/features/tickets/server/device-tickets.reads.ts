import type { AssetRelatedProvider } from '#features/assets/server/asset-related.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { holds } from '#platform/rpc/holds.ts';
import { ticketProcess, ticketsPermissions } from '../contract/ticket.process.ts';
import type { TicketStatus } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { newestTickets } from './newest-tickets.reads.ts';

const most = 8;

const stateOf = (status: TicketStatus) => ({ tone: ticketProcess.states[status], word: words.statuses[status] });

/** 受付 on the page of a 機器: the newest first, in the reader's scope. */
export const deviceTickets: AssetRelatedProvider = async (ctx, asset) => {
  if (!holds(ctx.actor, ticketsPermissions.readDesk)) return {};
  const rows = await newestTickets(ctx, 'asset_id', asset.id, most);
  const count = rows[0]?.all ?? 0;
  const items = rows.map((row) => ({
    no: row.ticket_no,
    href: `/tickets/${row.id}`,
    title: row.subject,
    on: today(row.received_at),
    state: stateOf(row.status as TicketStatus),
  }));
  const allHref = count > 0 ? `/tickets?view=all&f.asset=${asset.id}` : null;
  return { sections: [{ key: 'tickets', title: words.title, count, allHref, items }] };
};
