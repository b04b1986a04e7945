import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays, daysBetween } from '#kernel/calendar/civil.ts';
import { type DateRange, type PeriodKind, periodOf, previousPeriodOf } from '#kernel/calendar/periods.ts';
import { isDay } from '#ui/form/read-day.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useToday } from '#ui/session/today.ts';
import { chapters, clauses } from '../contract/clauses.data.ts';
import { contract } from './contract.client.ts';

export const spanKinds = ['week', 'month', 'half', 'fiscalYear', 'custom'] as const satisfies readonly (
  | PeriodKind
  | 'custom'
)[];
type SpanKind = (typeof spanKinds)[number];
const clausePattern = /^\d{1,2}-\d{1,2}$/;

/** The days a search names: of a kind around a day, or from one day to another. */
function periodOfSearch(
  kind: SpanKind,
  day: string,
  { from = '', to = '' }: Readonly<Record<string, string>>,
): DateRange {
  if (kind !== 'custom') return periodOf(kind, day);
  const week = periodOf('week', day);
  const range = { from: isDay(from) ? from : week.from, to: isDay(to) ? to : week.to };
  return range.from <= range.to ? range : { from: range.from, to: range.from };
}

/** The period of the same length before or after. */
function shifted(kind: SpanKind, day: string, { from, to }: DateRange, ahead: boolean): Record<string, string> {
  if (kind !== 'custom') return { day: ahead ? addDays(to, 1) : previousPeriodOf(kind, day).from };
  const days = (daysBetween(from, to) + 1) * (ahead ? 1 : -1);
  return { from: addDays(from, days), to: addDays(to, days) };
}

/** Where a clause stands among all, and those beside it; a chapter stands before its first clause. */
function neighbours(id: string, chapterId: number) {
  const at = clauses.findIndex((one) => one.id === id);
  const first = clauses.findIndex(({ chapter }) => chapter === chapterId);
  return { nth: at + 1, previous: clauses[(at < 0 ? first : at) - 1]?.id, next: clauses[at < 0 ? first : at + 1]?.id };
}

/** Which chapter, clause, period and duty the page shows: all of it stands in the address. */
export function useClauses() {
  const { search, onSearchChange } = useListSearch();
  const today = useToday();
  const kind = spanKinds.find((one) => one === search.span) ?? 'week';
  const day = isDay(search.day ?? '') ? (search.day ?? today) : today;
  const clause = clausePattern.test(search.clause ?? '') ? clauses.find(({ id }) => id === search.clause) : undefined;
  const chapter = chapters.find(({ id }) => id === (clause?.chapter ?? Number(search.chapter))) ?? chapters[2];
  const period = periodOfSearch(kind, day, search);
  const change = (next: Readonly<Record<string, string>>) => onSearchChange({ ...search, duty: '', ...next }, 'push');
  // Today while it is on screen, else where one is: a step to a wider or narrower period stays there.
  const shown = period.from <= today && today <= period.to ? today : period.from;
  const span: Record<string, string> = kind === 'custom' ? { span: kind, ...period } : { span: kind, day };
  return {
    kind,
    day,
    period,
    clause,
    chapter,
    duty: search.duty ?? '',
    chapterId: chapter?.id ?? 3,
    ...neighbours(clause?.id ?? '', chapter?.id ?? 3),
    // The month of the calendar: the last of the period that has begun.
    month: [period.from, today, period.to].toSorted()[1] ?? today,
    open: (next: string) => onSearchChange({ ...search, chapter: '', duty: '', clause: next }, 'push'),
    hrefOf: (next: Readonly<Record<string, string>>) =>
      `/contract/clauses?${new URLSearchParams({ ...span, ...next })}`,
    select: (duty: string) => onSearchChange({ ...search, duty }, 'replace'),
    setKind: (next: SpanKind) => change(next === 'custom' ? { span: next, ...period } : { span: next, day: shown }),
    setFrom: (from: string) => isDay(from) && change({ from }),
    setTo: (to: string) => isDay(to) && change({ to }),
    earlier: () => change(shifted(kind, day, period, false)),
    later: () => change(shifted(kind, day, period, true)),
  };
}
export type Clauses = ReturnType<typeof useClauses>;

/** The chapter on screen as it is now, and every clause as the hourly judgement knows it. */
export function useJudgements({ period, chapterId }: Clauses) {
  return {
    own: useQuery(contract.query.judgeChapter.queryOptions({ input: { ...period, chapter: chapterId } })),
    standings: useQuery(
      contract.query.clauseStandings.queryOptions({ input: period, placeholderData: keepPreviousData }),
    ).data,
  };
}
