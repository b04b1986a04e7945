import type { RawBuilder } from 'kysely';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanRow } from '../contract/loan.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { countLoans, pageOfLoans } from './loan-list.reads.ts';
import { loanViewCondition } from './loan-view.reads.ts';
import { overdueOpenDays } from './overdue.rules.ts';

/** A page of loans as the list and its export show them. */
export async function listLoans(ctx: Ctx, input: LoanListInput) {
  const now = ctx.clock.now();
  const calendar = await readCalendar(ctx.tx);
  const page = await pageOfLoans(ctx, input, loanViewCondition(input.view, dayOf(now)));
  const rows = page.rows.map((row): LoanRow => {
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state,
      pool: row.pool as LoanPool,
      title: row.title,
      borrowerName: row.borrower_name,
      department: row.department ?? '',
      fromAt: row.from_at,
      dueAt: row.due_at,
      overdueDays: row.state === 'out' ? overdueOpenDays(calendar, row.due_at, now) : 0,
      tags: row.tags,
      lastContact: row.last_contact,
    };
  });
  return { rows, nextCursor: page.nextCursor, total: page.total };
}

/** How many stand in each view. */
export async function countViews(ctx: Ctx): Promise<Record<string, number>> {
  const views = ['today', 'bookings', 'out', 'overdue'] as const;
  const day = dayOf(ctx.clock.now());
  return countLoans(
    ctx,
    new Map<string, RawBuilder<boolean>>(views.map((view) => [view, loanViewCondition(view, day)])),
  );
}

function dayOf(now: string) {
  const day = today(now);
  return { now, start: instantAt(day, '00:00'), end: instantAt(day, '23:59') };
}
