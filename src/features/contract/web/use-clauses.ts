import { useQueries } from '@tanstack/react-query';
import { addDays } from '#kernel/calendar/civil.ts';
import { type PeriodKind, periodOf, previousPeriodOf } from '#kernel/calendar/periods.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useToday } from '#ui/session/today.ts';
import { chapters, clauses } from '../contract/clauses.data.ts';
import { contract } from './contract.client.ts';

export const spanKinds = ['week', 'month', 'half', 'fiscalYear'] as const satisfies readonly PeriodKind[];
const clausePattern = /^\d{1,2}-\d{1,2}$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Which chapter, clause, period and duty the page shows: all of it stands in the address. */
export function useClauses() {
  const { search, onSearchChange } = useListSearch();
  const today = useToday();
  const kind = spanKinds.find((one) => one === search.span) ?? 'week';
  const day = dayPattern.test(search.day ?? '') ? (search.day ?? today) : today;
  const clause = clausePattern.test(search.clause ?? '') ? clauses.find(({ id }) => id === search.clause) : undefined;
  const chapter = chapters.find(({ id }) => id === (clause?.chapter ?? Number(search.chapter))) ?? chapters[2];
  const period = periodOf(kind, day);
  const change = (next: Readonly<Record<string, string>>) => onSearchChange({ ...search, duty: '', ...next }, 'push');
  return {
    ...{ kind, day, period, clause, chapter, duty: search.duty ?? '' },
    chapterId: chapter?.id ?? 3,
    hrefOf: (next: Readonly<Record<string, string>>) =>
      `/contract/clauses?${new URLSearchParams({ span: kind, day, ...next })}`,
    select: (duty: string) => onSearchChange({ ...search, duty }, 'replace'),
    setKind: (span: PeriodKind) => change({ span }),
    earlier: () => change({ day: previousPeriodOf(kind, day).from }),
    later: () => change({ day: addDays(period.to, 1) }),
  };
}
export type Clauses = ReturnType<typeof useClauses>;

/** Every chapter's judgement, the one on screen first: the others follow one by one, so that nobody waits for them. */
export function useChapters({ period, chapterId }: Clauses) {
  const order = [chapterId, ...chapters.map(({ id }) => id).filter((id) => id !== chapterId)];
  const known = useQueries({
    queries: order.map((chapter) => contract.query.judgeChapter.queryOptions({ input: { ...period, chapter } })),
  });
  return new Map(order.map((chapter, at) => [chapter, known[at]] as const));
}
