import type { Ctx } from '#platform/use-case/context.ts';
import { resolutionTargets } from '../contract/deadline-rules.data.ts';
import type { Priority } from '../contract/ticket.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { momentOf, openTicket, saveTicket } from './change-ticket.ts';
import { insertClock } from './clocks.repo.ts';
import { startClock } from './clocks.rules.ts';
import { ticketReopened } from './tickets-events.public.ts';

/** 再開: a new target runs from now; what was answered before stays in the timeline. @throws those of `openTicket` */
export async function reopenTicket(ctx: Ctx, input: Versioned & { reason: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'reopen');
  const { now, calendar } = await momentOf(ctx);
  const rule = resolutionTargets[ticket.priority as Priority];
  await insertClock(ctx, ticket.id, startClock('resolution', rule, calendar, now));
  await saveTicket(ctx, ticket, {
    action: 'tickets.reopen',
    patch: {
      status: 'inProgress',
      resolved_at: null,
      closed_at: null,
      duplicate_of_id: null,
      reopened_count: ticket.reopened_count + 1,
    },
    entries: [{ kind: 'reopened', body: input.reason, shared: true }],
    reason: input.reason,
  });
  const fact = { ticketId: ticket.id, ticketNo: ticket.ticket_no };
  await ctx.events.emit(ticketReopened, { ...fact, reason: input.reason });
}
