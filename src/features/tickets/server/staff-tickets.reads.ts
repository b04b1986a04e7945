import type { StaffRelatedProvider } from '#features/people/server/people.slots.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { holds } from '#platform/rpc/holds.ts';
import { ticketsPermissions } from '../contract/ticket.process.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { newestTickets } from './newest-tickets.reads.ts';

const most = 20;

/** 受付 on the page of a 職員: the newest first, in the reader's scope. */
export const staffTickets: StaffRelatedProvider = async (ctx, staffMemberId) => {
  if (!holds(ctx.actor, ticketsPermissions.readDesk)) return null;
  const rows = await newestTickets(ctx, 'requester_id', staffMemberId, most);
  return {
    key: 'tickets',
    title: words.title,
    href: `/tickets?view=all&f.requester=${staffMemberId}`,
    count: rows[0]?.all ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      code: row.ticket_no,
      title: row.subject,
      note: formatWareki(toCivil(row.received_at).date),
      state: words.statuses[row.status as keyof typeof words.statuses],
      href: `/tickets/${row.id}`,
    })),
  };
};
