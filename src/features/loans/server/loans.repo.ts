import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** A thing of a loan, with what the ledger says of it now. */
export type LoanedThing = Pick<
  Selectable<Schema['loan_items'] & Schema['assets']>,
  'id' | 'asset_id' | 'asset_tag' | 'status' | 'class_code' | 'accessories' | 'handed_over_at' | 'returned_at'
> &
  Pick<Selectable<Schema['loan_items']>, 'condition' | 'missing' | 'active' | 'status_before'> & {
    readonly class_name: string;
    readonly model: string;
  };

export type LoanRecord = RecordHead &
  Omit<Selectable<Schema['loans']>, 'id' | 'pool'> & {
    readonly pool: LoanPool;
    readonly department_name: string | null;
    readonly hand_over_site: string | null;
    readonly items: readonly LoanedThing[];
  };

export type LoanPatch = Updateable<Schema['loans']>;

export async function insertLoan(ctx: Ctx, loan: Insertable<Schema['loans']>): Promise<void> {
  await ctx.tx.insertInto('loans').values(loan).execute();
}

export async function updateLoan(ctx: Ctx, id: string, patch: LoanPatch): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await ctx.tx.updateTable('loans').set(patch).where('id', '=', id).execute();
}

/** Bookings of one borrower are asked for one after the other, so that many at once are counted too. */
export async function lockBorrower(ctx: Ctx, borrowerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${borrowerId}, 0))`.execute(ctx.tx);
}
