import { bookedThing } from '#features/bookings/contract/booked-thing.ts';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { readRecord } from '#features/records/server/record-page.public.ts';
import { openDaysPast } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanView, loanFacts } from '../contract/loan.ts';
import { loanKind } from './loan.kind.ts';

/** One loan with its things, contacts and the reader's next steps. @throws records.absent */
export async function getLoan(ctx: Ctx, { id }: { id: string }): Promise<LoanView> {
  const { record: loan, page } = await readRecord(ctx, loanKind, id);
  const { requester_id, borrower_name, department_id, department_name } = loan;
  return {
    ...page,
    ...loanFacts.parse(camelRow(loan)),
    clause: loanPoolRules[loan.pool].clause,
    borrower: requester_id ? { id: requester_id, name: borrower_name } : null,
    department: department_id && department_name ? { id: department_id, name: department_name } : null,
    handOverSite: loan.hand_over_site,
    overdueDays: loan.state === 'out' ? openDaysPast(await readCalendar(ctx.tx), loan.due_at, ctx.clock.now()) : 0,
    items: bookedThing.array().parse(loan.items.map(camelRow)),
  };
}
