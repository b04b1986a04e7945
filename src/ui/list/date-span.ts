/**
 * A span of civil days as it travels in a URL. Relative spans (`this-month`) follow the day they are opened on, so a
 * saved view stays true; absolute ones (`fy2026`, `h2026-1`, `m2026-11`, `w2026-11-23`, `2026-04-01..2026-04-30`) do not.
 * Years are fiscal years of the office (April to March), halves are 上期 and 下期, weeks begin on Monday.
 */
export type DateSpan = string;

/** Civil days, both ends included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const relativeWords = {
  today: '今日',
  'this-week': '今週',
  'last-week': '先週',
  'this-month': '今月',
  'last-month': '先月',
  'this-half': '今半期',
  'last-half': '前半期',
  'this-fy': '今年度',
  'last-fy': '前年度',
} as const;
type Relative = keyof typeof relativeWords;

/** The presets a date filter offers, in the order they are read. */
export const relativeSpans = Object.keys(relativeWords) as readonly Relative[];

const shapes = {
  fy: /^fy(\d{4})$/,
  half: /^h(\d{4})-([12])$/,
  month: /^m(\d{4})-(\d{2})$/,
  week: /^w(\d{4}-\d{2}-\d{2})$/,
  range: /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/,
};

function day(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function fiscalYearOf(date: Temporal.PlainDate): number {
  return date.month >= 4 ? date.year : date.year - 1;
}

function months(year: number, month: number, count: number): DayRange {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from: from.toString(), to: from.add({ months: count }).subtract({ days: 1 }).toString() };
}

const yearRange = (year: number) => months(year, 4, 12);
const halfRange = (year: number, half: number) => (half === 1 ? months(year, 4, 6) : months(year, 10, 6));

function weekRange(date: Temporal.PlainDate): DayRange {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

function relativeRange(span: Relative, today: Temporal.PlainDate): DayRange {
  const last = span.startsWith('last');
  switch (span) {
    case 'today':
      return { from: today.toString(), to: today.toString() };
    case 'this-week':
    case 'last-week':
      return weekRange(last ? today.subtract({ weeks: 1 }) : today);
    case 'this-month':
    case 'last-month': {
      const on = last ? today.with({ day: 1 }).subtract({ months: 1 }) : today;
      return months(on.year, on.month, 1);
    }
    case 'this-half':
    case 'last-half': {
      const on = last ? today.with({ day: 1 }).subtract({ months: 6 }) : today;
      return halfRange(fiscalYearOf(on), on.month >= 4 && on.month <= 9 ? 1 : 2);
    }
    default:
      return yearRange(fiscalYearOf(today) - (last ? 1 : 0));
  }
}

function explicitRange(from: string | undefined, to: string | undefined): DayRange | null {
  const start = from === undefined ? null : day(from);
  const end = to === undefined ? null : day(to);
  if ((from !== undefined && !start) || (to !== undefined && !end) || (!start && !end)) return null;
  if (start && end && Temporal.PlainDate.compare(start, end) > 0) return null;
  return { from: start?.toString() ?? null, to: end?.toString() ?? null };
}

/** The days a span means on `today` (civil date), or null when the text is not a span. */
export function resolveSpan(span: DateSpan, today: string): DayRange | null {
  const on = day(today);
  if (on && Object.hasOwn(relativeWords, span)) return relativeRange(span as Relative, on);
  const fy = shapes.fy.exec(span);
  if (fy) return yearRange(Number(fy[1]));
  const half = shapes.half.exec(span);
  if (half) return halfRange(Number(half[1]), Number(half[2]));
  const month = shapes.month.exec(span);
  if (month) return day(`${month[1]}-${month[2]}-01`) && months(Number(month[1]), Number(month[2]), 1);
  const week = shapes.week.exec(span);
  const monday = week && day(week[1] ?? '');
  if (monday) return weekRange(monday);
  const range = shapes.range.exec(span);
  return range ? explicitRange(range[1], range[2]) : null;
}

export function isSpan(text: string): boolean {
  return resolveSpan(text, '2026-11-24') !== null;
}

/** Two ends, either open, as a span; null when both are open. */
export function spanOf(range: DayRange): DateSpan | null {
  return range.from || range.to ? `${range.from ?? ''}..${range.to ?? ''}` : null;
}

const eras = [
  { sign: 'R', from: '2019-05-01', base: 2018 },
  { sign: 'H', from: '1989-01-08', base: 1988 },
  { sign: 'S', from: '1926-12-25', base: 1925 },
];

function eraYear(date: string): string {
  const era = eras.find((e) => date >= e.from);
  return era ? `${era.sign}${Number(date.slice(0, 4)) - era.base}` : date.slice(0, 4);
}

function shortDay(date: string): string {
  return `${eraYear(date)}.${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}`;
}

const fiscalPart: Readonly<Record<string, string>> = { 0: '年度', 1: '年度上期', 2: '年度下期' };

/** The words on a condition's pill: R8年度, R8上期, R8年11月, 今週, R8.4.1–R8.4.30. */
export function spanWords(span: DateSpan): string {
  if (Object.hasOwn(relativeWords, span)) return relativeWords[span as Relative];
  const range = resolveSpan(span, '2026-11-24');
  if (!range) return span;
  const fiscal = shapes.fy.exec(span) ?? shapes.half.exec(span);
  // The year is named by the era of its May: 令和 began in the May of fiscal 2019.
  if (fiscal) return `${eraYear(`${fiscal[1]}-05-01`)}${fiscalPart[fiscal[2] ?? '0']}`;
  const year = eraYear(range.from ?? range.to ?? '');
  if (shapes.month.test(span)) return `${year}年${Number(range.from?.slice(5, 7))}月`;
  if (shapes.week.test(span)) return `${shortDay(range.from ?? '')}の週`;
  if (range.from && range.from === range.to) return shortDay(range.from);
  if (!range.from) return `${shortDay(range.to ?? '')}まで`;
  return range.to ? `${shortDay(range.from)}–${shortDay(range.to)}` : `${shortDay(range.from)}から`;
}
