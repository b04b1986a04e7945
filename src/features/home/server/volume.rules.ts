import { addDays, type IsoDate } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar, isOpenDay, openDaysBetween, previousOpenDay } from '#kernel/calendar/open-days.ts';
import { type DateRange, weekRange } from '#kernel/calendar/periods.ts';
import type { BoardView } from '../contract/board.ts';

/** 52 weeks: the same weekday of the same week, so a Monday is compared with a Monday. */
export const yearOfWeeks = 364;
const shownDays = 20;

/** The dates the chart and its sentence are about, as of `today`. */
export interface VolumeSpan {
  /** The last twenty open days before today. */
  readonly days: DateRange;
  readonly lastWeek: DateRange;
  readonly weekBefore: DateRange;
  readonly yearBefore: DateRange;
}

const shifted = (range: DateRange, days: number) => ({ from: addDays(range.from, days), to: addDays(range.to, days) });

export function volumeSpan(today: IsoDate, calendar: Calendar): VolumeSpan {
  const to = previousOpenDay(calendar, today);
  const lastWeek = shifted(weekRange(today), -7);
  return {
    days: { from: addOpenDays(calendar, to, 1 - shownDays), to },
    lastWeek,
    weekBefore: shifted(lastWeek, -7),
    yearBefore: shifted(lastWeek, -yearOfWeeks),
  };
}

/** The chart's days. A day of last year without any record, or closed, has no tick. */
export function volumeDays(
  span: VolumeSpan,
  calendar: Calendar,
  counts: ReadonlyMap<IsoDate, number>,
): BoardView['days'] {
  return openDaysBetween(calendar, span.days.from, span.days.to).map((date) => {
    const before = addDays(date, -yearOfWeeks);
    const lastYear = isOpenDay(calendar, before) ? (counts.get(before) ?? null) : null;
    const focus = date >= span.lastWeek.from && date <= span.lastWeek.to;
    return { date, count: counts.get(date) ?? 0, lastYear, focus };
  });
}

export interface CategoryCount {
  readonly categoryId: string;
  readonly name: string;
  readonly now: number;
  readonly before: number;
  readonly year: number;
}

/** Last week: against the same week a year before, and the two categories that grew the most. Capped: it is one sentence. */
export function lastWeekOf(
  range: DateRange,
  totals: { now: number; year: number },
  categories: readonly CategoryCount[],
): BoardView['lastWeek'] {
  const hasYear = totals.year > 0;
  const rise = (each: CategoryCount) => each.now - (hasYear ? each.year : each.before);
  const grown = categories
    .filter((each) => rise(each) > 0)
    .toSorted((a, b) => rise(b) - rise(a) || b.now - a.now)
    .slice(0, 2)
    .map(({ categoryId, name, now }) => ({ categoryId, name, count: now }));
  const change = hasYear ? Math.round(((totals.now - totals.year) / totals.year) * 100) : null;
  return { ...range, count: totals.now, change, grown };
}
