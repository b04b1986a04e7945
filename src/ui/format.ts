/** How figures, dates and times look on screen. Instants are shown in the office's zone, whatever the device says. */
const OFFICE_ZONE = 'Asia/Tokyo';
const NO_BREAK = '\u00a0';
const weekdays = ['月', '火', '水', '木', '金', '土', '日'];
const eras: Record<string, { short: string; long: string }> = {
  reiwa: { short: 'R', long: '令和' },
  heisei: { short: 'H', long: '平成' },
  showa: { short: 'S', long: '昭和' },
  taisho: { short: 'T', long: '大正' },
  meiji: { short: 'M', long: '明治' },
};
const numbers = new Intl.NumberFormat('ja-JP');
const decimals = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 });

function eraOf(date: Temporal.PlainDate) {
  const { era, eraYear } = date.withCalendar('japanese');
  const names = eras[era ?? ''];
  return names && eraYear !== undefined ? { ...names, year: eraYear } : { short: '', long: '西暦', year: date.year };
}

const office = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE);
const two = (n: number) => String(n).padStart(2, '0');

/** 12345 → 12,345 */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** 0.8731 → 87.3% */
export function formatPercent(ratio: number): string {
  return `${decimals.format(ratio * 100)}%`;
}

/** 1234567 → 1.2 MB. Bytes in, decimal units out. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} バイト`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${decimals.format(value)} ${units[unit]}`;
}

/** 2026-11-24 → R8.11.24, for tables. */
export function formatDate(day: string): string {
  const date = Temporal.PlainDate.from(day);
  const era = eraOf(date);
  return `${era.short}${era.year}.${date.month}.${date.day}`;
}

/** 2026-11-24 → 令和8年11月24日(火), for documents and under a date field. The first year of an era is 元年. */
export function formatLongDate(day: string): string {
  const date = Temporal.PlainDate.from(day);
  const era = eraOf(date);
  const year = era.year === 1 ? '元' : era.year;
  return `${era.long}${year}年${date.month}月${date.day}日(${weekdays[date.dayOfWeek - 1]})`;
}

/** 2026-11-24 → 11.24, where the year is plain. */
export function formatMonthDay(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.month}.${date.day}`;
}

/** An instant → 9:58 or 10:42 */
export function formatTime(instant: string): string {
  const time = office(instant);
  return `${time.hour}:${two(time.minute)}`;
}

/** An instant → 10:43:52 */
export function formatClock(instant: string): string {
  return `${formatTime(instant)}:${two(office(instant).second)}`;
}

/** An instant → the civil day at the office, YYYY-MM-DD. */
export function officeDay(instant: string): string {
  return office(instant).toPlainDate().toString();
}

/** An instant → R8.11.24 10:42; one-digit hours get a no-break space, so a column of times lines up. */
export function formatDateTime(instant: string): string {
  return `${formatDate(officeDay(instant))} ${padHour(formatTime(instant))}`;
}

/** An instant → 11.24 10:42, padded like `formatDateTime`. */
export function formatShortDateTime(instant: string): string {
  return `${formatMonthDay(officeDay(instant))} ${padHour(formatTime(instant))}`;
}

const padHour = (time: string) => (time.indexOf(':') === 1 ? `${NO_BREAK}${time}` : time);
