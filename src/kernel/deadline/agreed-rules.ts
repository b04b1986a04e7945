import { toCivil } from '../calendar/civil.ts';
import type { DeadlineRule } from './deadline-rule.ts';

/** A day that was agreed or named: it warns a working day before. */
export const onDay = (date: string): DeadlineRule => ({ kind: 'fixedDate', date, warnMinutes: [480] });

/** A moment that was agreed; it warns as a day does. */
export const onMoment = (at: string): DeadlineRule => {
  const { date, time } = toCivil(at);
  return { kind: 'fixedDate', date, time, warnMinutes: [480] };
};

/** The end of the n-th open day; it warns so many minutes before. */
export const byOpenDay = (offsetDays: number, warnMinutes: number): DeadlineRule => {
  return { kind: 'endOfOpenDay', offsetDays, warnMinutes: [warnMinutes] };
};

/** At once: the end of the open day. */
export const atOnce = byOpenDay(0, 60);
