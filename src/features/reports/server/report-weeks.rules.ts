import { addDays, compareInstants } from '#kernel/calendar/civil.ts';
import { contractWeek, type DateRange } from '#kernel/calendar/periods.ts';
import type { StripCell } from '#platform/use-case/home-blocks.ts';
import { reportWeek } from '../contract/report-week.ts';

/** A week whose report was begun. `first`: when it was submitted first. */
export interface BegunWeek {
  readonly week_no: number;
  readonly state: string;
  readonly due_at: string;
  readonly first: string | null;
}

/** Where a week stands: what came late stays late when it is accepted. */
function standingOf(week: BegunWeek | undefined, owed: string, now: string): StripCell['standing'] {
  if (!week) return compareInstants(now, owed) > 0 ? 'missing' : 'ahead';
  if (compareInstants(week.first ?? now, week.due_at) > 0) return week.first ? 'late' : 'missing';
  if (week.state === 'accepted') return 'done';
  return week.state === 'submitted' ? 'waiting' : 'open';
}

/** Every week of the service that ends in a half year; `owed` says by when a week's report is due that nobody began. */
export function weeksOfHalf(
  rows: readonly BegunWeek[],
  range: DateRange,
  { now, start, owed }: { now: string; start: string; owed: (week: DateRange) => string },
) {
  const first = Math.max(1, contractWeek(range.from, start));
  const last = contractWeek(addDays(range.to, -6), start);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const weekNo = first + at;
    const week = rows.find((row) => row.week_no === weekNo);
    const span = reportWeek(weekNo, start);
    return {
      weekNo,
      span,
      accepted: week?.state === 'accepted',
      standing: standingOf(week, owed(span), now),
    };
  });
}
