import { addBusinessMs, businessMsBetween } from '#kernel/calendar/business-time.ts';
import { compareInstants, type IsoInstant, instantAt, toCivil } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { type DeadlineRule, dueAt, warnsAt } from '#kernel/deadline/deadline-rule.ts';
import { pauseDeadline } from '#kernel/deadline/pause-deadline.ts';
import { agreedDateWarnMinutes, resolutionTargets, ticketDeadlines } from '../contract/deadline-rules.data.ts';
import type { ClockKind, Priority } from '../contract/ticket.ts';

/** A clock's times, as its row holds them. */
export interface ClockTimes {
  readonly due_at: IsoInstant;
  readonly warn_at: IsoInstant;
}

export interface NewClock extends ClockTimes {
  readonly kind: ClockKind;
  readonly rule: DeadlineRule;
  readonly started_at: IsoInstant;
}

/** A clock that may still run. */
export interface RunningClock extends ClockTimes {
  readonly kind: ClockKind;
  readonly paused_at: IsoInstant | null;
}

/** Starts a clock of a kind by a rule. */
export function startClock(kind: ClockKind, rule: DeadlineRule, calendar: Calendar, startedAt: IsoInstant): NewClock {
  return { kind, rule, started_at: startedAt, ...timesOf(rule, calendar, startedAt, dueAt(rule, calendar, startedAt)) };
}

/** The clocks every ticket starts with: the first answer (§3-1) and the target of its priority. */
export function registrationClocks(priority: Priority, calendar: Calendar, receivedAt: IsoInstant): NewClock[] {
  return [
    startClock('firstAnswer', ticketDeadlines.firstAnswer, calendar, receivedAt),
    startClock('resolution', resolutionTargets[priority], calendar, receivedAt),
  ];
}

/** A date and time that was agreed, as a rule. The seconds are dropped: a clerk agrees on minutes. */
export function agreedRule(at: IsoInstant): DeadlineRule {
  const { date, time } = toCivil(at);
  return { kind: 'fixedDate', date, time, warnMinutes: agreedDateWarnMinutes };
}

/** The rule for an agreed moment, or the standing rule when none was agreed. */
export function agreedOr(at: IsoInstant | null, standing: DeadlineRule): DeadlineRule {
  return at ? agreedRule(at) : standing;
}

/** Clocks that stand still while the desk waits for somebody else; promises to 県 and system owners run on. */
export const pausedByWaiting: readonly ClockKind[] = ['firstAnswer', 'resolution', 'requestAnswer'];

/** A paused clock's times after it goes on: what was left of 勤務時間 is left again. */
export function resumedTimes(
  timer: { readonly rule: DeadlineRule; readonly started_at: IsoInstant; readonly due_at: IsoInstant },
  calendar: Calendar,
  pause: { readonly from: IsoInstant; readonly to: IsoInstant },
): ClockTimes {
  const due = pauseDeadline(timer.due_at, [pause], calendar);
  return timesOf(timer.rule, calendar, timer.started_at, due);
}

/** The resolution target after the priority changed: the new rule from the receipt, and the pauses there were. */
export function retargeted(
  timer: { readonly rule: DeadlineRule; readonly started_at: IsoInstant; readonly due_at: IsoInstant },
  priority: Priority,
  calendar: Calendar,
): NewClock {
  const paused = businessMsBetween(calendar, dueAt(timer.rule, calendar, timer.started_at), timer.due_at);
  const rule = resolutionTargets[priority];
  const due = addBusinessMs(calendar, dueAt(rule, calendar, timer.started_at), paused);
  return {
    kind: 'resolution',
    rule,
    started_at: timer.started_at,
    ...timesOf(rule, calendar, timer.started_at, due),
  };
}

/**
 * A clock that begins at another moment than it did, with the pauses there were. What was met in time may be late now, and
 * the other way round; one that still runs is told again when its new time comes.
 */
export function restarted(
  timer: {
    readonly rule: DeadlineRule;
    readonly started_at: IsoInstant;
    readonly due_at: IsoInstant;
    readonly met_at: IsoInstant | null;
    readonly breached_at: IsoInstant | null;
  },
  calendar: Calendar,
  startedAt: IsoInstant,
  now: IsoInstant,
) {
  const paused = businessMsBetween(calendar, dueAt(timer.rule, calendar, timer.started_at), timer.due_at);
  const due = addBusinessMs(calendar, dueAt(timer.rule, calendar, startedAt), paused);
  const isOver = isLate(due, timer.met_at ?? now);
  return {
    started_at: startedAt,
    ...timesOf(timer.rule, calendar, startedAt, due),
    breached_at: isOver ? (timer.breached_at ?? timer.met_at) : null,
  };
}

/** The clock that rings first; null when none runs. */
export function nextClock<C extends RunningClock>(clocks: readonly C[]): C | null {
  const running = clocks.filter((timer) => timer.paused_at === null);
  return running.toSorted((a, b) => compareInstants(a.due_at, b.due_at))[0] ?? null;
}

/** The very moment of the deadline is still in time. */
export function isLate(dueAtInstant: IsoInstant, metAt: IsoInstant): boolean {
  return compareInstants(metAt, dueAtInstant) > 0;
}

/** Sorts a ticket without a running clock behind every one with a deadline. */
export const noDue: IsoInstant = instantAt('9999-12-30', '00:00');

function timesOf(rule: DeadlineRule, calendar: Calendar, startedAt: IsoInstant, due: IsoInstant): ClockTimes {
  return { due_at: due, warn_at: warnsAt(rule, calendar, startedAt, due)[0] ?? due };
}
