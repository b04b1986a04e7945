import type { Insertable, Selectable, Updateable } from 'kysely';
import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { BookedRow } from '#features/bookings/server/booked-things.public.ts';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type LoanRecord = RecordHead &
  Omit<Selectable<Schema['loans']>, 'id' | 'pool'> & {
    readonly pool: LoanPool;
    readonly department_name: string | null;
    readonly hand_over_site: string | null;
    readonly items: readonly BookedRow[];
  };

export type LoanPatch = Updateable<Schema['loans']>;

export async function insertLoan(ctx: Ctx, loan: Insertable<Schema['loans']>): Promise<void> {
  await ctx.tx.insertInto('loans').values(loan).execute();
}

export async function updateLoan(ctx: Ctx, id: string, patch: LoanPatch): Promise<void> {
  await ctx.tx.updateTable('loans').set(patch).where('id', '=', id).execute();
}
