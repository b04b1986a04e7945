import { addDays, type CivilTime, type IsoDate, minuteOf, today, weekday } from './civil.ts';
import { isYearEndHoliday, ordinaryDaysThrough } from './ordinary-days.ts';

/** Closed dates and the name of the holiday, or of the reason. */
export type HolidayTable = ReadonlyMap<IsoDate, string>;

/** A stretch of the working day, from inclusive, to exclusive. */
export interface Span {
  readonly from: CivilTime;
  readonly to: CivilTime;
}

/** The business calendar of §2-1. */
export interface Calendar {
  readonly holidays: HolidayTable;
  /** 臨時開庁: dates that are open whatever the other rules say, with the reason. */
  readonly extraOpenDays: HolidayTable;
  /** In order, without overlap. */
  readonly hours: readonly Span[];
}

/** One row of the editable calendar table. `closed` is 祝日 or 臨時閉庁, `open` is 臨時開庁; `open` wins. */
export interface CalendarRow {
  readonly date: IsoDate;
  readonly name: string;
  readonly kind: 'closed' | 'open';
}

/** 勤務時間 (§2-1): 8:30–12:00 and 13:00–17:15, 465 minutes a day. */
export const standardHours: readonly Span[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '17:15' },
];

/** More closed days in a row than this means a broken table, not a long holiday. */
const searchLimitDays = 366;

/** Builds the calendar from table rows. Throws RangeError when the hours are empty, overlapping or out of order. */
export function calendarOf(rows: Iterable<CalendarRow>, hours: readonly Span[] = standardHours): Calendar {
  const edges = hours.flatMap((span) => [minuteOf(span.from), minuteOf(span.to)]);
  const inOrder = edges.every((edge, i) => (i % 2 === 0 ? edge >= (edges[i - 1] ?? 0) : edge > (edges[i - 1] ?? 0)));
  if (edges.length === 0 || !inOrder) throw new RangeError('business hours must be in order and must not overlap');
  const holidays = new Map<IsoDate, string>();
  const extraOpenDays = new Map<IsoDate, string>();
  for (const row of rows) (row.kind === 'open' ? extraOpenDays : holidays).set(row.date, row.name);
  return { holidays, extraOpenDays, hours };
}

/** Why the date is closed, in words for a calendar or a refusal; null on a 開庁日. */
export function closedReason(calendar: Calendar, date: IsoDate): string | null {
  if (calendar.extraOpenDays.has(date)) return null;
  const holiday = calendar.holidays.get(date);
  if (holiday !== undefined) return holiday;
  if (isYearEndHoliday(date)) return '年末年始の休日';
  const day = weekday(date);
  if (day === 6) return '土曜日';
  return day === 7 ? '日曜日' : null;
}

/** 開庁日: Monday to Friday less 祝日 and 年末年始, and 臨時開庁日 (§2-1). */
export function isOpenDay(calendar: Calendar, date: IsoDate): boolean {
  return closedReason(calendar, date) === null;
}

/** 翌開庁日: the first open day after `date`. Throws RangeError when a year has none. */
export function nextOpenDay(calendar: Calendar, date: IsoDate): IsoDate {
  return seekOpenDay(calendar, date, 1);
}

/** 前開庁日: the last open day before `date`. Throws RangeError when a year has none. */
export function previousOpenDay(calendar: Calendar, date: IsoDate): IsoDate {
  return seekOpenDay(calendar, date, -1);
}

/** `date` itself when open, else the next open day. */
export function openDayOnOrAfter(calendar: Calendar, date: IsoDate): IsoDate {
  return isOpenDay(calendar, date) ? date : nextOpenDay(calendar, date);
}

/** `count` open days on (negative: back); 0 gives `date` itself, open or not. */
export function addOpenDays(calendar: Calendar, date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left--) day = seekOpenDay(calendar, day, step);
  return day;
}

/** The open days from `from` to `to`, both included, in order. */
export function openDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isOpenDay(calendar, day)) days.push(day);
  return days;
}

/** How many open days there are from `from` to `to`, both included: a few steps, however far apart they are. */
export function countOpenDays(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  if (from > to) return 0;
  return openThrough(calendar, to) - openThrough(calendar, from) + (isOpenDay(calendar, from) ? 1 : 0);
}

/** Open days up to a day, counted from a day that is the same for all. */
function openThrough(calendar: Calendar, date: IsoDate): number {
  return ordinaryDaysThrough(date) + correctionThrough(calendar, date);
}

/** The dates at which the table says something else than the week and the year end, in order, with the sum up to each. */
const corrections = new WeakMap<Calendar, { readonly dates: IsoDate[]; readonly sums: number[] }>();

function correctionThrough(calendar: Calendar, date: IsoDate): number {
  const { dates, sums } = correctionsOf(calendar);
  let low = 0;
  for (let high = dates.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (sums[low - 1] ?? 0);
}

function correctionsOf(calendar: Calendar) {
  const known = corrections.get(calendar);
  if (known) return known;
  const tabled = new Set([...calendar.holidays.keys(), ...calendar.extraOpenDays.keys()]);
  const dates = [...tabled].filter((date) => isOpenDay(calendar, date) !== isOrdinary(date)).sort();
  let sum = 0;
  const sums = dates.map((date) => {
    sum += isOrdinary(date) ? -1 : 1;
    return sum;
  });
  const made = { dates, sums };
  corrections.set(calendar, made);
  return made;
}

const isOrdinary = (date: IsoDate) => weekday(date) <= 5 && !isYearEndHoliday(date);

function seekOpenDay(calendar: Calendar, date: IsoDate, step: 1 | -1): IsoDate {
  let day = date;
  for (let i = 0; i < searchLimitDays; i++) {
    day = addDays(day, step);
    if (isOpenDay(calendar, day)) return day;
  }
  throw new RangeError(`no open day within ${searchLimitDays} days of ${date}`);
}

/** Open days since the day something was due; at least 1 once the moment has passed, 0 before. Both are instants. */
export function openDaysPast(calendar: Calendar, dueAt: string, now: string): number {
  if (dueAt >= now) return 0;
  return Math.max(1, countOpenDays(calendar, addDays(today(dueAt), 1), today(now)));
}
