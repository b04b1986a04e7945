import { compareInstants } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf } from './change-ticket.ts';
import { listOpenClocks, meetClocks, pauseClocks, retimeClock } from './clocks.repo.ts';
import { agreedOr, pausedByWaiting, resumedTimes, startClock } from './clocks.rules.ts';
import { ticketStep } from './ticket.kind.ts';

/**
 * 回答待ち: the desk's own clocks stand still, that of the awaited answer runs. Asking the requester in the open is the
 * first answer. @throws tickets.dueInPast
 */
export const setWaiting = ticketStep('setWaiting', async (ctx, ticket, asked) => {
  const { now, calendar } = await momentOf(ctx);
  if (asked.until && compareInstants(asked.until, now) <= 0) throw refused.dueInPast();
  if (asked.shared) await meetClocks(ctx, ticket.id, { kinds: ['firstAnswer'] });
  await pauseClocks(ctx, ticket.id, pausedByWaiting);
  const clock = startClock('waitingReply', agreedOr(asked.until, ticketDeadlines.waitingReply), calendar, now);
  const firstAnswered = asked.shared ? (ticket.first_answered_at ?? now) : ticket.first_answered_at;
  const { reason, shared } = asked;
  return {
    clocks: [{ clock }],
    patch: { waiting_for: asked.for, waiting_reason: reason, first_answered_at: firstAnswered },
    entries: [{ kind: 'waiting', body: reason, data: { for: asked.for, until: clock.due_at }, shared }],
    reason,
  };
});

/** 対応を再開する. */
export const resumeTicket = ticketStep('resume', async (ctx, ticket, { note }) => ({
  patch: await goOn(ctx, ticket.id),
  entries: [{ kind: 'resumed', body: note }],
}));

/** Ends the waiting: the clocks go on with what was left of them. */
export async function goOn(ctx: Ctx, ticketId: string) {
  const { now, calendar } = await momentOf(ctx);
  for (const clock of await listOpenClocks(ctx, ticketId)) {
    if (clock.paused_at === null) continue;
    const times = resumedTimes(clock, calendar, { from: clock.paused_at, to: now });
    await retimeClock(ctx, clock.id, { ...times, paused_at: null });
  }
  return { waiting_for: null, waiting_reason: null };
}
