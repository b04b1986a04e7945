import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { meetClocks } from './clocks.repo.ts';
import { insertAuthorityReport, listAuthorityReports } from './reports.repo.ts';
import { ticketReportedToAuthority } from './tickets-events.public.ts';

/** 県へ報告する: 第1報, then 続報 (§3-2). Meets whichever clock of a report runs. @throws those of `openTicket` */
export async function reportToAuthority(
  ctx: Ctx,
  input: Versioned & { body: string; isFinal: boolean },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'reportToAuthority');
  const nth = (await listAuthorityReports(ctx, ticket.id)).length + 1;
  await insertAuthorityReport(ctx, {
    id: newId(),
    ticket_id: ticket.id,
    nth,
    body: input.body,
    is_final: input.isFinal,
    reported_by: ctx.actor.id,
    reported_by_name: ctx.actor.name,
    reported_at: ctx.clock.now(),
  });
  await meetClocks(ctx, ticket.id, { kinds: ['authorityReport', 'authorityFollowUp'] });
  await saveTicket(ctx, ticket, {
    action: 'tickets.reportToAuthority',
    patch: { awaits_authority: true },
    entries: [{ kind: 'authorityReport', body: input.body, data: { nth, isFinal: input.isFinal } }],
  });
  await ctx.events.emit(ticketReportedToAuthority, { ticketId: ticket.id, ticketNo: ticket.ticket_no, nth });
}
