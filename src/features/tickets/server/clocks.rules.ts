import { addBusinessMs, businessMsBetween } from '#kernel/calendar/business-time.ts';
import { compareInstants, type IsoInstant, instantAt, toCivil } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { type DeadlineRule, dueAt, warnsAt } from '#kernel/deadline/deadline-rule.ts';
import { pauseDeadline } from '#kernel/deadline/pause-deadline.ts';
import {
  agreedDateWarnMinutes,
  clauseTargets,
  resolutionTargets,
  ticketDeadlines,
} from '../contract/deadline-rules.data.ts';
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

/** What a target goes by: the priority, unless the clause of the 分類 has a day of its own (§10-4). */
export interface Aimed {
  readonly priority: Priority;
  readonly clause: string | null;
}
export const targetRule = ({ priority, clause }: Aimed): DeadlineRule =>
  clauseTargets[clause ?? ''] ?? resolutionTargets[priority];

/** The clocks every ticket starts with: the first answer (§3-1) and its target. */
export function registrationClocks(aimed: Aimed, calendar: Calendar, receivedAt: IsoInstant): NewClock[] {
  return [
    startClock('firstAnswer', ticketDeadlines.firstAnswer, calendar, receivedAt),
    startClock('resolution', targetRule(aimed), calendar, receivedAt),
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

/** What a clock of a ticket knows of itself. */
interface Timed extends ClockTimes {
  readonly rule: DeadlineRule;
  readonly started_at: IsoInstant;
  readonly paused_at: IsoInstant | null;
  readonly met_at: IsoInstant | null;
  readonly breached_at: IsoInstant | null;
}

/** A promise that was not kept in time: it was over when it was met, when the desk began to wait, or is by now. */
export const isBroken = (
  { due_at, paused_at, met_at, breached_at }: Omit<Timed, 'rule' | 'started_at'>,
  now: IsoInstant,
) => breached_at !== null || isLate(due_at, met_at ?? paused_at ?? now);

/**
 * The one rule of every change of a deadline: what was broken stays broken. It is owed by when it was owed, whatever is put
 * right about the ticket afterwards, unless that makes it earlier still.
 */
function neverEased<T extends ClockTimes>(timer: Timed, now: IsoInstant, times: T): T {
  if (!isBroken(timer, now) || compareInstants(times.due_at, timer.due_at) <= 0) return times;
  return { ...times, due_at: timer.due_at, warn_at: timer.warn_at };
}

/** The 勤務時間 of its pauses, by which a clock is owed later than by its rule alone. */
const pausedMs = (timer: Timed, calendar: Calendar) =>
  Math.max(0, businessMsBetween(calendar, dueAt(timer.rule, calendar, timer.started_at), timer.due_at));

/** The resolution target after the priority or the 分類 changed: the new rule from the receipt, and the pauses there were. */
export function retargeted(timer: Timed, aimed: Aimed, calendar: Calendar, now: IsoInstant): NewClock {
  const rule = targetRule(aimed);
  const { started_at } = timer;
  const due = addBusinessMs(calendar, dueAt(rule, calendar, started_at), pausedMs(timer, calendar));
  const times = neverEased(timer, now, timesOf(rule, calendar, started_at, due));
  return { kind: 'resolution', rule, started_at, ...times };
}

/**
 * A clock that begins at another moment than it did, with the pauses there were. What was met in time may be late now; one
 * that still runs is told again when its new time comes.
 */
export function restarted(timer: Timed, calendar: Calendar, startedAt: IsoInstant, now: IsoInstant) {
  const due = addBusinessMs(calendar, dueAt(timer.rule, calendar, startedAt), pausedMs(timer, calendar));
  const times = neverEased(timer, now, timesOf(timer.rule, calendar, startedAt, due));
  const isOver = isLate(times.due_at, timer.met_at ?? timer.paused_at ?? now);
  return {
    started_at: startedAt,
    ...times,
    breached_at: timer.breached_at ?? (isOver ? timer.met_at : null),
  };
}

/** Whether a clock stands still. One that was over before the desk began to wait stands where it broke, and is shown so. */
export const isPaused = ({ due_at, paused_at }: Pick<RunningClock, 'due_at' | 'paused_at'>) =>
  paused_at !== null && !isLate(due_at, paused_at);

/** The clock that rings first; null when none runs. */
export function nextClock<C extends RunningClock>(clocks: readonly C[]): C | null {
  const running = clocks.filter((timer) => !isPaused(timer));
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
