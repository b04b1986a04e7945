import type { Ctx } from '#platform/use-case/context.ts';
import { type ClockKind, clockKinds } from '../contract/ticket.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { listOpenClocks, voidClocks } from './clocks.repo.ts';
import type { TicketRecord } from './tickets.repo.ts';
import { ticketClosed } from './tickets-events.public.ts';

const owedToAuthority: readonly ClockKind[] = ['authorityReport', 'authorityFollowUp'];

/** 完了. @throws tickets.followUpFirst while a report to 県 is owed, those of `openTicket` */
export async function closeTicket(ctx: Ctx, input: Versioned): Promise<void> {
  const ticket = await openTicket(ctx, input, 'close');
  if (await owesReport(ctx, ticket.id)) throw refused.followUpFirst();
  await closeNow(ctx, ticket, '');
}

export async function owesReport(ctx: Ctx, ticketId: string): Promise<boolean> {
  const clocks = await listOpenClocks(ctx, ticketId);
  return clocks.some((clock) => owedToAuthority.includes(clock.kind));
}

/** The closing itself, for the button and for the job. `note` says why when nobody pressed. */
export async function closeNow(ctx: Ctx, ticket: TicketRecord, note: string): Promise<void> {
  await voidClocks(ctx, ticket.id, { kinds: clockKinds });
  await saveTicket(ctx, ticket, {
    action: 'tickets.close',
    patch: { status: 'closed', closed_at: ctx.clock.now() },
    entries: [{ kind: 'closed', body: note, shared: true }],
  });
  await ctx.events.emit(ticketClosed, { ticketId: ticket.id, ticketNo: ticket.ticket_no });
}
