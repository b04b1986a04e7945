import { sql } from 'kysely';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import { type BookedRow, bookedThings, unscopedBookedTags } from '#features/bookings/server/booked-things.public.ts';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { foundIn, unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import { ownRecords } from '#features/records/server/own-records.public.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { loansPermissions } from '../contract/loan.process.ts';

export type LoanRecord = RecordOf<
  'loans',
  { pool: LoanPool; department_name: string | null; hand_over_site: string | null; items: readonly BookedRow[] }
>;

export const loanRecords = ownRecords('loan', loansPermissions.read);

/** The loan with its head, the names behind its ids and its things, in the actor's scope. */
export const findLoan = foundIn<LoanRecord>('loans', loanRecords, (ctx) => ({
  department_name: unscopedDepartmentName,
  hand_over_site: sql`(select s.name from sites as s where s.id = loans.hand_over_site_id)`,
  items: bookedThings(ctx),
}));

/** Bookings of a borrower that are not handed over yet. Unscoped: it counts whoever asked, the desk too. */
export async function unscopedCountAsked(ctx: Ctx, borrowerId: string): Promise<number> {
  const row = await ctx.tx
    .selectFrom('records')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('entity', '=', 'loan')
    .where('requester_id', '=', borrowerId)
    .where('state', 'in', ['requested', 'ready'])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What loans are found by: the things, what for, how the borrower is reached, the pool. */
export const unscopedLoanTexts = unscopedTextsIn(
  'loans',
  sql`concat_ws(' ', array_to_string(${unscopedBookedTags(sql.ref('loans.id'))}, ' '), loans.contact, loans.purpose_note,
    ${JSON.stringify(bookingsWords.pools)}::jsonb ->> loans.pool)`,
);
