import { compareInstants, today } from '#kernel/calendar/civil.ts';
import { fiscalYear } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { mayCorrectReceived } from './actions.rules.ts';
import { momentOf, openTicket, saveTicket } from './change-ticket.ts';
import { clocksSince, restartClock } from './clocks.repo.ts';
import { restarted } from './clocks.rules.ts';
import { dateTimeWords } from './due-words.ts';
import { isLongAgo } from './ticket.rules.ts';
import type { TicketRecord } from './tickets.repo.ts';

/**
 * 着信を直す, on a ticket that is registered: agents until it is solved, managers until it is 完了. Every clock that began with
 * the call begins anew, those that were met too: what was in time can turn out late, and what was late stays late. A report that
 * was submitted keeps its numbers. @throws tickets.receivedSettled, receivedAfterRegistration, receivedLongAgo, receivedOtherYear,
 * those of `openTicket`
 */
export async function correctReceived(
  ctx: Ctx,
  input: Versioned & { receivedAt: string; reason: string },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'correctReceived');
  if (!mayCorrectReceived(ctx.actor, ticket.status)) throw refused.receivedSettled();
  const { now, calendar } = await momentOf(ctx);
  const { receivedAt, reason } = input;
  refuseMoment(ticket, receivedAt, now);
  for (const clock of await clocksSince(ctx, ticket.id, ticket.received_at)) {
    await restartClock(ctx, clock, restarted(clock, calendar, receivedAt, now));
  }
  await saveTicket(ctx, ticket, {
    action: 'tickets.correctReceived',
    patch: { received_at: receivedAt },
    entries: [
      {
        kind: 'revised',
        body: words.receivedCorrected(dateTimeWords(ticket.received_at), dateTimeWords(receivedAt), reason),
      },
    ],
    reason,
    reindex: true,
  });
}

function refuseMoment(ticket: TicketRecord, receivedAt: string, now: string): void {
  if (compareInstants(receivedAt, ticket.created_at) > 0) throw refused.receivedAfterRegistration();
  if (isLongAgo(receivedAt, now)) throw refused.receivedLongAgo();
  const yearOf = (instant: string) => fiscalYear(today(instant));
  if (yearOf(receivedAt) !== yearOf(ticket.received_at)) throw refused.receivedOtherYear();
}
