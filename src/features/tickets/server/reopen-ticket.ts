import type { Ctx } from '#platform/use-case/context.ts';
import type { Priority } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { momentOf } from './change-ticket.ts';
import { takeBackClocks } from './clocks.repo.ts';
import { startClock, targetRule } from './clocks.rules.ts';
import { unscopedClauseOf } from './named-by-form.reads.ts';
import { listAuthorityReports } from './reports.repo.ts';
import { type Ticket, type TicketResult, ticketStep } from './ticket.kind.ts';
import { findTicket, type TicketPatch } from './tickets.repo.ts';

/**
 * 再開: a new target runs from now; what was answered before stays in the timeline. One that was closed as a duplicate was
 * never answered: its own promises run again, by when they were due.
 */
async function reopen(ctx: Ctx, ticket: Ticket, { reason }: { reason: string }): Promise<TicketResult> {
  const { now, calendar } = await momentOf(ctx);
  const { isBack, patch } = await asBefore(ctx, ticket);
  const clause = await unscopedClauseOf(ctx, ticket.category_id);
  const rule = targetRule({ priority: ticket.priority as Priority, clause });
  const target = startClock('resolution', rule, calendar, now);
  return {
    clocks: isBack ? [] : [{ clock: target }],
    patch: {
      ...patch,
      resolved_at: null,
      closed_at: null,
      duplicate_of_id: null,
      reopened_count: ticket.reopened_count + 1,
    },
    entries: [{ kind: 'reopened', body: reason, shared: true }],
    reason,
    reindex: patch.answer !== undefined,
  };
}

/** What closing a duplicate gave up, and what it said in place of an answer. */
async function asBefore(ctx: Ctx, ticket: Ticket): Promise<{ isBack: boolean; patch: TicketPatch }> {
  const { id, duplicate_of_id: originalId, closed_at: closedAt } = ticket;
  if (!originalId || !closedAt) return { isBack: false, patch: {} };
  const back = await takeBackClocks(ctx, id, closedAt);
  const reports = await listAuthorityReports(ctx, id);
  const original = await findTicket(ctx, originalId);
  const isSaidOnly = original !== undefined && ticket.answer === words.duplicateAnswer(original.ticket_no);
  return {
    isBack: back.includes('resolution'),
    patch: {
      ...(isSaidOnly ? { answer: '' } : {}),
      awaits_authority: reports.some((report) => report.acknowledged_at === null),
    },
  };
}

export const reopenTicket = ticketStep('reopen', reopen);
/** まだ困っている, on the portal. */
export const reopenOwnTicket = ticketStep('reopenOwn', reopen);
