import { sql } from 'kysely';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { bookedThings } from '#features/bookings/server/booked-things.public.ts';
import { inUtc } from '#platform/db/read-together.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import type { LoanRecord } from './loans.repo.ts';
import { loanRecords } from './loans.scope.public.ts';

/** The loan with its head, the names behind its ids and its things, in the actor's scope. */
export async function findLoan(ctx: Ctx, id: string): Promise<LoanRecord | undefined> {
  const row = await ctx.tx
    .selectFrom('records')
    .innerJoin('loans', 'loans.id', 'records.id')
    .leftJoin('departments as d', 'd.id', 'records.department_id')
    .leftJoin('sites as w', 'w.id', 'loans.hand_over_site_id')
    .selectAll('loans')
    .selectAll('records')
    .select(['d.full_name as department_name', 'w.name as hand_over_site'])
    .select(bookedThings(ctx).as('items'))
    .where('records.id', '=', id)
    .where(loanRecords.seenBy(ctx.actor))
    .executeTakeFirst();
  return row && ({ ...row, items: row.items.map(inUtc) } as LoanRecord);
}

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

/** Whose it is and what is out of it: what a letter says. */
export async function readBorrowed(ctx: Ctx, id: string): Promise<{ name: string; tags: string }> {
  const { borrower_name, items } = (await findLoan(ctx, id)) ?? { borrower_name: '', items: [] };
  const out = items.filter(({ active }) => active).map(({ asset_tag }) => asset_tag);
  return { name: borrower_name, tags: out.join(words.listed) };
}

/**
 * What loans are found by: the things, what for, how the borrower is reached, the pool. Unscoped: it is indexed, and hits ask
 * the scope.
 */
export async function unscopedLoanTexts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .selectFrom('loans as l')
    .select([
      'l.id',
      'l.contact',
      'l.purpose_note',
      'l.pool',
      sql<string>`(select string_agg(a.asset_tag, ' ') from loan_items as i join assets as a on a.id = i.asset_id
        where i.loan_id = l.id)`.as('tags'),
    ])
    .where('l.id', 'in', [...ids])
    .execute();
  const pools: Readonly<Record<string, string>> = bookingsWords.pools;
  return new Map(rows.map((row) => [row.id, [row.tags ?? '', row.contact, row.purpose_note, pools[row.pool] ?? '']]));
}
