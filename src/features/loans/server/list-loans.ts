import { sql } from 'kysely';
import { unscopedBookedTags } from '#features/bookings/server/booked-things.public.ts';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { laddersOf } from '#features/records/server/ladders.public.ts';
import { type RecordList, recordLists } from '#features/records/server/record-list.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { openDaysPast } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { instantCondition } from '#platform/db/conditions.ts';
import { type LoanRow, loanRow } from '../contract/loan.ts';
import { loanFields } from '../contract/loan-fields.messages.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';
import { loanLadder } from './remind-overdue.job.ts';

/** 貸出一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const loanList: RecordList<LoanListInput, LoanRow, 'loans'> = {
  kind: loanKind,
  row: loanRow,
  views: (ctx) => {
    const now = ctx.clock.now();
    const [start, end] = [instantAt(today(now), '00:00'), instantAt(today(now), '23:59')];
    return {
      today: sql`(records.state in ('requested', 'ready') and loans.from_at <= ${end}::timestamptz
        or records.state = 'out' and loans.due_at <= ${end}::timestamptz
        or loans.handed_over_at >= ${start}::timestamptz or loans.returned_at >= ${start}::timestamptz)`,
      bookings: sql`records.state in ('requested', 'ready')`,
      out: sql`records.state = 'out'`,
      overdue: sql`records.state = 'out' and loans.due_at < ${now}::timestamptz`,
    };
  },
  filters: {
    dueOn: (asked) => instantCondition(sql.ref('loans.due_at'), asked),
    fromOn: (asked) => instantCondition(sql.ref('loans.from_at'), asked),
  },
  sorts: { dueAt: sql`loans.due_at`, fromAt: sql`loans.from_at` },
  columns: {
    department: unscopedDepartmentName,
    overdueDays: sql`0`,
    tags: unscopedBookedTags(sql.ref('loans.id')),
    ladder: sql`null`,
  },
  finish: async (ctx, rows) => {
    const calendar = await readCalendar(ctx.tx);
    const over = ({ dueAt }: LoanRow) => openDaysPast(calendar, dueAt, ctx.clock.now());
    const out = rows.filter(({ state }) => state === 'out');
    const ladders = await laddersOf(ctx, loanLadder.rungs, out);
    return rows.map((row) =>
      row.state === 'out' ? { ...row, overdueDays: over(row), ladder: ladders.get(row.id) ?? null } : row,
    );
  },
};

const counted = {
  views: ['today', 'bookings', 'out', 'overdue'],
  within: sql<boolean>`(records.is_open or loans.returned_at > now() - interval '2 days')`,
} as const;

/** 貸出一覧, the counts of its views, and its workbook. */
export const loanLists = recordLists(loanList, counted, {
  ...words.export,
  action: 'loans.exportLoans',
  columns: loanFields,
});
