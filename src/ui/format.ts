import { addDays, toCivil } from '#kernel/calendar/civil.ts';
import {
  formatTime as civilTime,
  formatWareki,
  formatWarekiBeside,
  formatWarekiTimeColumn,
  formatWarekiWithWeekday,
  formatMonthDay as monthDay,
} from '#kernel/wareki.ts';

// How figures, dates and times look on screen. Instants are told in the office's time, whatever the device says.

const NO_BREAK = '\u00a0';
const numbers = new Intl.NumberFormat('ja-JP');
const decimals = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 });

/** 12345 → 12,345 */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** 0.8731 → 87.3% */
export function formatPercent(ratio: number): string {
  return `${decimals.format(ratio * 100)}%`;
}

/** 2026-11-24 → R8.11.24, for tables. */
export function formatDate(day: string): string {
  return formatWareki(day);
}

/** 2026-11-24 → 令和8年11月24日(火), for documents and under a date field. The first year of an era is 元年. */
export function formatLongDate(day: string): string {
  return formatWarekiWithWeekday(day);
}

/** The second day of a span: 11月20日(金) beside a day of the same year. */
export function formatLongDateBeside(day: string, other: string): string {
  return formatWarekiBeside(day, other);
}

/** 2026-11-24 → 11.24, where the year is plain. */
export function formatMonthDay(day: string): string {
  return monthDay(day);
}

/** An instant → 9:58 or 10:42 */
export function formatTime(instant: string): string {
  return civilTime(toCivil(instant).time);
}

/** An instant → 10:43:52 */
export function formatClock(instant: string): string {
  const seconds = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').second;
  return `${formatTime(instant)}:${String(seconds).padStart(2, '0')}`;
}

/** An instant → the civil day at the office, YYYY-MM-DD. */
export function officeDay(instant: string): string {
  return toCivil(instant).date;
}

/** An instant until which something is owed: the end of a day is that day, R8.11.24; any other moment has its time. */
export function formatUntil(instant: string): string {
  const { date, minuteOfDay } = toCivil(instant);
  return minuteOfDay === 0 ? formatDate(addDays(date, -1)) : formatDateTime(instant);
}

/** An instant → R8.11.24 10:42; one-digit hours get a no-break space, so a column of times lines up. */
export function formatDateTime(instant: string): string {
  return `${formatDate(officeDay(instant))} ${formatTime(instant).padStart(5, NO_BREAK)}`;
}

/** The same with months and days padded too, where points should stand under points. */
export function formatDateTimeColumn(instant: string): string {
  const { date, time } = toCivil(instant);
  return formatWarekiTimeColumn(date, time);
}

/** An instant → 11.24 10:42, padded like `formatDateTime`. */
export function formatShortDateTime(instant: string): string {
  return `${formatMonthDay(officeDay(instant))} ${formatTime(instant).padStart(5, NO_BREAK)}`;
}
