import { compareInstants, type IsoInstant, toCivil } from '../calendar/civil.ts';
import type { Calendar } from '../calendar/open-days.ts';
import { formatMonthDay, formatTime } from '../wareki.ts';
import { type DeadlineRule, dueAt, warnsAt } from './deadline-rule.ts';
import { type DeadlineState, deadlineWords } from './deadline-state.ts';

/** The moment everything on one answer is worded for. */
export interface Moment {
  readonly now: IsoInstant;
  readonly calendar: Calendar;
}

/** When a clock that starts at `startedAt` is due, and when it warns. */
export function clockTimes(rule: DeadlineRule, calendar: Calendar, startedAt: IsoInstant) {
  const due = dueAt(rule, calendar, startedAt);
  return { due_at: due, warn_at: warnsAt(rule, calendar, startedAt, due)[0] ?? due };
}

/** A running deadline in words: 11:00 残18分 today, 11.25 残1日 on another day. */
export function dueWords(
  clock: { due_at: IsoInstant; warn_at: IsoInstant },
  { now, calendar }: Moment,
): { readonly level: DeadlineState; readonly at: string; readonly left: string } {
  const isOver = compareInstants(now, clock.due_at) > 0;
  const isNear = compareInstants(now, clock.warn_at) >= 0;
  return {
    level: isOver ? 'breach' : isNear ? 'warn' : 'ok',
    at: timeOrDate(clock.due_at, now),
    left: deadlineWords(clock.due_at, now, calendar),
  };
}

/** 11:00 on the day of `now`, 11.25 on another. */
function timeOrDate(at: IsoInstant, now: IsoInstant): string {
  const { date, time } = toCivil(at);
  return date === toCivil(now).date ? formatTime(time) : formatMonthDay(date);
}
