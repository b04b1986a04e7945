import { compareInstants, type IsoInstant, toCivil } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { deadlineWords } from '#kernel/deadline/deadline-state.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';
import type { ClockKind, DueView } from '../contract/ticket.ts';

/** The moment everything on one answer is worded for. */
export interface Moment {
  readonly now: IsoInstant;
  readonly calendar: Calendar;
}

/** A running deadline in words: 11:00 残18分 today, 11.25 残1日 on another day. Null when nothing runs. */
export function dueViewOf(
  clock: { kind: ClockKind; due_at: IsoInstant; warn_at: IsoInstant } | null,
  moment: Moment,
): DueView | null {
  if (!clock) return null;
  const { now, calendar } = moment;
  const isOver = compareInstants(now, clock.due_at) > 0;
  const isNear = compareInstants(now, clock.warn_at) >= 0;
  return {
    clock: clock.kind,
    level: isOver ? 'breach' : isNear ? 'warn' : 'ok',
    dueAt: clock.due_at,
    at: timeOrDate(clock.due_at, now),
    left: deadlineWords(clock.due_at, now, calendar),
  };
}

/** 11:00 on the day of `now`, 11.25 on another. */
export function timeOrDate(at: IsoInstant, now: IsoInstant): string {
  const { date, time } = toCivil(at);
  return date === toCivil(now).date ? formatTime(time) : formatMonthDay(date);
}

/** 11.24 9:05. */
export function dateTimeWords(at: IsoInstant): string {
  const { date, time } = toCivil(at);
  return `${formatMonthDay(date)} ${formatTime(time)}`;
}

/** 9:05 when both are of one day, else 11.24 9:05. */
export function timeBeside(at: IsoInstant, other: IsoInstant): string {
  const isSameDay = toCivil(at).date === toCivil(other).date;
  return isSameDay ? formatTime(toCivil(at).time) : dateTimeWords(at);
}
