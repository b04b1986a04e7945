import { compareInstants } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { WaitingFor } from '../contract/ticket.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf, openTicket, saveTicket } from './change-ticket.ts';
import { insertClock, listOpenClocks, meetClocks, pauseClocks, retimeClock } from './clocks.repo.ts';
import { agreedOr, pausedByWaiting, resumedTimes, startClock } from './clocks.rules.ts';
import type { NewEntry } from './entries.repo.ts';
import type { TicketRecord } from './tickets.repo.ts';

interface Waiting extends Versioned {
  readonly for: WaitingFor;
  readonly reason: string;
  readonly until: string | null;
  readonly shared: boolean;
}

/**
 * 回答待ち: the desk's own clocks stand still, that of the awaited answer runs. Asking the requester in the open is the
 * first answer. @throws tickets.dueInPast, those of `openTicket`
 */
export async function setWaiting(ctx: Ctx, input: Waiting): Promise<void> {
  const ticket = await openTicket(ctx, input, 'setWaiting');
  const { now, calendar } = await momentOf(ctx);
  if (input.until && compareInstants(input.until, now) <= 0) throw refused.dueInPast();
  if (input.shared) await meetClocks(ctx, ticket.id, { kinds: ['firstAnswer'] });
  await pauseClocks(ctx, ticket.id, pausedByWaiting);
  const clock = startClock('waitingReply', agreedOr(input.until, ticketDeadlines.waitingReply), calendar, now);
  await insertClock(ctx, ticket.id, clock);
  const firstAnswered = input.shared ? (ticket.first_answered_at ?? now) : ticket.first_answered_at;
  await saveTicket(ctx, ticket, {
    action: 'tickets.setWaiting',
    patch: {
      status: 'waiting',
      waiting_for: input.for,
      waiting_reason: input.reason,
      first_answered_at: firstAnswered,
    },
    entries: [
      { kind: 'waiting', body: input.reason, data: { for: input.for, until: clock.due_at }, shared: input.shared },
    ],
    reason: input.reason,
  });
}

/** 対応を再開する. @throws those of `openTicket` */
export async function resumeTicket(ctx: Ctx, input: Versioned & { note: string }): Promise<void> {
  const ticket = await openTicket(ctx, input, 'resume');
  await resumeNow(ctx, ticket, 'tickets.resume', { kind: 'resumed', body: input.note });
}

/** Ends the waiting: the clocks go on with what was left of them. */
export async function resumeNow(ctx: Ctx, ticket: TicketRecord, action: string, entry: NewEntry): Promise<void> {
  const { now, calendar } = await momentOf(ctx);
  await meetClocks(ctx, ticket.id, { kinds: ['waitingReply'] });
  for (const clock of await listOpenClocks(ctx, ticket.id)) {
    if (clock.paused_at === null) continue;
    const times = resumedTimes(clock, calendar, { from: clock.paused_at, to: now });
    await retimeClock(ctx, clock.id, { ...times, paused_at: null });
  }
  await saveTicket(ctx, ticket, {
    action,
    patch: { status: 'inProgress', waiting_for: null, waiting_reason: null },
    entries: [entry],
  });
}
