import { sql } from 'kysely';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { laddersOf } from '#features/records/server/ladders.public.ts';
import {
  countRecords,
  exportRecords,
  pageOfRecords,
  type RecordList,
} from '#features/records/server/record-list.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { openDaysPast } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { instantOf } from '#platform/db/instant-of.ts';
import { momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanRow } from '../contract/loan.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';
import { loanLadder } from './remind-overdue.job.ts';

/** 貸出一覧: what stands in each view, what it can be narrowed by, what a row shows. */
const loanList: RecordList<LoanListInput, LoanRow> = {
  kind: loanKind,
  table: 'loans',
  views: (ctx) => {
    const now = ctx.clock.now();
    const [start, end] = [instantAt(today(now), '00:00'), instantAt(today(now), '23:59')];
    return {
      open: sql`records.is_open`,
      today: sql`(records.state in ('requested', 'ready') and loans.from_at <= ${end}::timestamptz
        or records.state = 'out' and loans.due_at <= ${end}::timestamptz
        or loans.handed_over_at >= ${start}::timestamptz or loans.returned_at >= ${start}::timestamptz)`,
      bookings: sql`records.state in ('requested', 'ready')`,
      out: sql`records.state = 'out'`,
      overdue: sql`records.state = 'out' and loans.due_at < ${now}::timestamptz`,
      closed: sql`not records.is_open`,
      all: sql`true`,
    };
  },
  filters: {
    pool: (asked) => choiceCondition(sql.ref('loans.pool'), asked),
    department: (asked) => idsCondition(sql.ref('records.department_id'), asked),
    dueOn: (asked) => instantCondition(sql.ref('loans.due_at'), asked),
    fromOn: (asked) => instantCondition(sql.ref('loans.from_at'), asked),
  },
  sorts: { dueAt: sql`loans.due_at`, fromAt: sql`loans.from_at`, number: sql`records.number` },
  columns: {
    pool: sql`loans.pool`,
    borrowerName: sql`loans.borrower_name`,
    department: sql`coalesce((select d.full_name from departments as d where d.id = records.department_id), '')`,
    fromAt: sql`loans.from_at`,
    dueAt: sql`loans.due_at`,
    overdueDays: sql`0`,
    tags: sql`array(select a.asset_tag from loan_items as i join assets as a on a.id = i.asset_id
      where i.loan_id = loans.id order by a.asset_tag)`,
    lastContact: sql`(select json_build_object('at', ${instantOf(sql`c.at`)}, 'result', c.result, 'nextOn', c.next_on)
      from record_contacts as c where c.record_id = records.id order by c.at desc limit 1)`,
    ladder: sql`null`,
  },
  // The page tells the borrower of no 連絡 of the desk.
  untold: { lastContact: null },
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

/** A page of loans as the list and its workbook show them. */
export const listLoans = (ctx: Ctx, input: LoanListInput) => pageOfRecords(ctx, loanList, input);

/** How many stand in each view. */
export const countViews = (ctx: Ctx) =>
  countRecords(ctx, loanList, {
    views: ['today', 'bookings', 'out', 'overdue'],
    within: sql`(records.is_open or loans.returned_at > now() - interval '2 days')`,
  });

const { columns } = words;

/** The list as it is filtered now, as a workbook. */
export const exportLoans = exportRecords(loanList, {
  ...words.export,
  action: 'loans.exportLoans',
  columns: [
    [textColumn(columns.pool, 16), (row) => bookingsWords.pools[row.pool]],
    [textColumn(columns.department, 30), (row) => row.department],
    [textColumn(columns.borrower, 16), (row) => row.borrowerName],
    [textColumn(columns.tags, 40), (row) => row.tags.join(words.listed)],
    [momentColumn(columns.fromAt), (row) => row.fromAt],
    [momentColumn(columns.dueAt), (row) => row.dueAt],
    [{ title: columns.overdue, kind: 'integer', width: 8 }, (row) => row.overdueDays || null],
  ],
});
