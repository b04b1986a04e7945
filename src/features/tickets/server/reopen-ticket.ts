import type { Ctx } from '#platform/use-case/context.ts';
import { resolutionTargets } from '../contract/deadline-rules.data.ts';
import type { Priority } from '../contract/ticket.ts';
import { momentOf } from './change-ticket.ts';
import { startClock } from './clocks.rules.ts';
import { type Ticket, type TicketResult, ticketStep } from './ticket.kind.ts';

/** 再開: a new target runs from now; what was answered before stays in the timeline. */
async function reopen(ctx: Ctx, ticket: Ticket, { reason }: { reason: string }): Promise<TicketResult> {
  const { now, calendar } = await momentOf(ctx);
  return {
    clocks: [{ clock: startClock('resolution', resolutionTargets[ticket.priority as Priority], calendar, now) }],
    patch: {
      resolved_at: null,
      closed_at: null,
      duplicate_of_id: null,
      reopened_count: ticket.reopened_count + 1,
    },
    entries: [{ kind: 'reopened', body: reason, shared: true }],
    reason,
  };
}

export const reopenTicket = ticketStep('reopen', reopen);
/** まだ困っている, on the portal. */
export const reopenOwnTicket = ticketStep('reopenOwn', reopen);
