import { addDays, addMonths, daysBetween, type IsoDate, weekday } from './civil.ts';

/** A range of dates, both ends included. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** 上期 is April to September, 下期 October to March. */
export type Half = 'first' | 'second';

/** The periods a report or a filter offers: 年度, 半期, 月, 週. */
export type PeriodKind = 'fiscalYear' | 'half' | 'month' | 'week';

const reiwaOffset = 2018;
const heiseiOffset = 1988;

/** 年度: the year in which its April falls; 2026 for R8.4.1–R9.3.31. */
export function fiscalYear(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) < '04' ? year - 1 : year;
}

/** "R8" for 2026: the head of a 受付番号. 2019 is R1; years before are H. */
export function fiscalYearLabel(year: number): string {
  return year > reiwaOffset ? `R${year - reiwaOffset}` : `H${year - heiseiOffset}`;
}

/** 2026 for "R8"; null when it is no label. */
export function parseFiscalYearLabel(label: string): number | null {
  const [, era, number] = /^([RH])(\d{1,2})$/.exec(label) ?? [];
  if (!number) return null;
  const year = Number(number) + (era === 'R' ? reiwaOffset : heiseiOffset);
  return fiscalYearLabel(year) === label ? year : null;
}

export function fiscalYearRange(year: number): DateRange {
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

export function half(date: IsoDate): Half {
  const month = date.slice(5, 7);
  return month >= '04' && month <= '09' ? 'first' : 'second';
}

export function halfRange(year: number, which: Half): DateRange {
  if (which === 'first') return { from: `${year}-04-01`, to: `${year}-09-30` };
  return { from: `${year}-10-01`, to: `${year + 1}-03-31` };
}

/** "R8年度下期". */
export function halfLabel(year: number, which: Half): string {
  return `${fiscalYearLabel(year)}年度${which === 'first' ? '上期' : '下期'}`;
}

export function monthRange(date: IsoDate): DateRange {
  const from = `${date.slice(0, 7)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Monday to Sunday of the week that holds `date`. */
export function weekRange(date: IsoDate): DateRange {
  const from = addDays(date, 1 - weekday(date));
  return { from, to: addDays(from, 6) };
}

/** The number on the 週間報告書: 1 for the week that holds the first day of service, 0 and below before it. */
export function contractWeek(date: IsoDate, serviceStart: IsoDate): number {
  return daysBetween(weekRange(serviceStart).from, weekRange(date).from) / 7 + 1;
}

/** The Monday-to-Sunday range of a contract week; the inverse of `contractWeek`. */
export function contractWeekRange(week: number, serviceStart: IsoDate): DateRange {
  return weekRange(addDays(serviceStart, (week - 1) * 7));
}

/** The period of a kind that holds `date`. */
export function periodOf(kind: PeriodKind, date: IsoDate): DateRange {
  if (kind === 'fiscalYear') return fiscalYearRange(fiscalYear(date));
  if (kind === 'half') return halfRange(fiscalYear(date), half(date));
  return kind === 'month' ? monthRange(date) : weekRange(date);
}

/** The period of the same kind just before the one that holds `date`. */
export function previousPeriodOf(kind: PeriodKind, date: IsoDate): DateRange {
  return periodOf(kind, addDays(periodOf(kind, date).from, -1));
}

/** What two ranges share; null when nothing. Cuts a period to the contract. */
export function overlap(a: DateRange, b: DateRange): DateRange | null {
  let { from, to } = a;
  if (b.from > from) from = b.from;
  if (b.to < to) to = b.to;
  return from <= to ? { from, to } : null;
}
