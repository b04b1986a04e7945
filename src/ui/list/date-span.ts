import type { IsoDate } from '#kernel/calendar/civil.ts';
import {
  fiscalYearLabel,
  fiscalYearRange,
  halfLabel,
  halfRange,
  monthRange,
  type PeriodKind,
  periodOf,
  previousPeriodOf,
  weekRange,
} from '#kernel/calendar/periods.ts';
import { formatDate } from '../format.ts';
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
  month: /^m(\d{4}-\d{2})$/,
  week: /^w(\d{4}-\d{2}-\d{2})$/,
  range: /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/,
};

const kinds: Readonly<Record<string, PeriodKind>> = { week: 'week', month: 'month', half: 'half', fy: 'fiscalYear' };

function day(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function relativeRange(span: Relative, today: IsoDate): DayRange {
  const [which, name] = span.split('-');
  const kind = name === undefined ? undefined : kinds[name];
  if (!kind) return { from: today, to: today };
  return which === 'last' ? previousPeriodOf(kind, today) : periodOf(kind, today);
}

function explicitRange(from: string | undefined, to: string | undefined): DayRange | null {
  const start = from === undefined ? null : day(from);
  const end = to === undefined ? null : day(to);
  if ((from !== undefined && !start) || (to !== undefined && !end) || (!start && !end)) return null;
  if (start && end && Temporal.PlainDate.compare(start, end) > 0) return null;
  return { from: start?.toString() ?? null, to: end?.toString() ?? null };
}

/** The days a span means on `today` (civil date), or null when the text is not a span. */
export function resolveSpan(span: DateSpan, today: IsoDate): DayRange | null {
  if (Object.hasOwn(relativeWords, span)) return relativeRange(span as Relative, today);
  const fy = shapes.fy.exec(span);
  if (fy) return fiscalYearRange(Number(fy[1]));
  const half = shapes.half.exec(span);
  if (half) return halfRange(Number(half[1]), half[2] === '1' ? 'first' : 'second');
  const month = shapes.month.exec(span);
  if (month) return day(`${month[1]}-01`) && monthRange(`${month[1]}-01`);
  const week = shapes.week.exec(span);
  if (week) return day(week[1] ?? '') && weekRange(week[1] ?? '');
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

function periodWords(span: DateSpan, from: IsoDate): string | null {
  const fy = shapes.fy.exec(span);
  if (fy) return `${fiscalYearLabel(Number(fy[1]))}年度`;
  const half = shapes.half.exec(span);
  if (half) return halfLabel(Number(half[1]), half[2] === '1' ? 'first' : 'second');
  if (shapes.month.test(span)) return `${formatDate(from).split('.')[0]}年${Number(from.slice(5, 7))}月`;
  return shapes.week.test(span) ? `${formatDate(from)}の週` : null;
}

/** The words on a condition's pill: R8年度, R8年度上期, R8年11月, 今週, R8.4.1–R8.4.30. */
export function spanWords(span: DateSpan): string {
  if (Object.hasOwn(relativeWords, span)) return relativeWords[span as Relative];
  const range = resolveSpan(span, '2026-11-24');
  if (!range) return span;
  const { from, to } = range;
  if (!from) return to ? `${formatDate(to)}まで` : span;
  const period = periodWords(span, from);
  if (period) return period;
  if (from === to) return formatDate(from);
  return to ? `${formatDate(from)}–${formatDate(to)}` : `${formatDate(from)}から`;
}
