import { compareInstants, today } from '#kernel/calendar/civil.ts';
import { fiscalYear } from '#kernel/calendar/periods.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf } from './change-ticket.ts';
import { clocksSince, restartClock } from './clocks.repo.ts';
import { restarted } from './clocks.rules.ts';
import { dateTimeWords } from './due-words.ts';
import { ticketStep } from './ticket.kind.ts';
import { isLongAgo } from './ticket.rules.ts';
import type { TicketRecord } from './tickets.repo.ts';

/**
 * 着信を直す, on a ticket that is registered: agents until it is solved, managers until it is 完了. Every clock that began with
 * the call begins anew, those that were met too: what was in time can turn out late, and what was late stays late. A report that
 * was submitted keeps its numbers. @throws tickets.receivedSettled, receivedAfterRegistration, receivedLongAgo, receivedOtherYear
 */
export const correctReceived = ticketStep('correctReceived', async (ctx, ticket, { receivedAt, reason }) => {
  const { now, calendar } = await momentOf(ctx);
  refuseMoment(ticket, receivedAt, now);
  for (const clock of await clocksSince(ctx, ticket.id, ticket.received_at)) {
    await restartClock(ctx, clock, restarted(clock, calendar, receivedAt, now));
  }
  // What is owed from the call on is owed from the first 着信 that was told.
  const data = { was: { received_at: ticket.received_at } };
  const body = words.receivedCorrected(dateTimeWords(ticket.received_at), dateTimeWords(receivedAt), reason);
  return {
    patch: { received_at: receivedAt },
    entries: [{ kind: 'revised', body, data }],
    reason,
    reindex: true,
  };
});

function refuseMoment(ticket: TicketRecord, receivedAt: string, now: string): void {
  if (compareInstants(receivedAt, ticket.created_at) > 0) throw refused.receivedAfterRegistration();
  if (isLongAgo(receivedAt, now)) throw refused.receivedLongAgo();
  const yearOf = (instant: string) => fiscalYear(today(instant));
  if (yearOf(receivedAt) !== yearOf(ticket.received_at)) throw refused.receivedOtherYear();
}
