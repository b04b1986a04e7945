import { daysBetween, type IsoDate, remembered, weekday } from './civil.ts';

// Days by the week and the year end alone, without a table: they repeat every 400 years, which are 20871 whole weeks, so
// the year 9999 is as near as next week.

const cycleYears = 400;
/** Any 400 years in a row. */
const cycleStart = 2000;

/** 年末年始の休日: 12/29–1/3 (§2-1). */
export function isYearEndHoliday(date: IsoDate): boolean {
  const monthDay = date.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}

/** Mondays to Fridays outside the year end, from the year 0 to `date`, both included. */
export const ordinaryDaysThrough = remembered((date: IsoDate): number => {
  const year = Number(date.slice(0, 4));
  const monthDay = date.slice(5) < '12-28' ? date.slice(5) : '12-28';
  const cycles = Math.floor(year / cycleYears);
  const before = ordinaryDaysBefore();
  const inYear = weekdays(`${date.slice(0, 4)}-01-04`, `${date.slice(0, 4)}-${monthDay}`);
  return cycles * (before[cycleYears] ?? 0) + (before[year % cycleYears] ?? 0) + inYear;
});

let sums: readonly number[] | undefined;

/** The ordinary days before each year of a cycle; the last says how many a cycle has. */
function ordinaryDaysBefore(): readonly number[] {
  if (sums) return sums;
  const made = [0];
  for (let nth = 0; nth < cycleYears; nth += 1) {
    const year = cycleStart + nth;
    made.push((made[nth] ?? 0) + weekdays(`${year}-01-04`, `${year}-12-28`));
  }
  sums = made;
  return made;
}

/** Mondays to Fridays between two days, both included; 0 when the second is earlier. */
function weekdays(from: IsoDate, to: IsoDate): number {
  const days = Math.max(0, daysBetween(from, to) + 1);
  const first = weekday(from) - 1;
  let rest = 0;
  for (let nth = 0; nth < days % 7; nth += 1) if ((first + nth) % 7 < 5) rest += 1;
  return Math.floor(days / 7) * 5 + rest;
}
