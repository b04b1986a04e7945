import { sql, type Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

const during = (from: string, to: string) => sql<never>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`;

/**
 * Books things for a time that `refuseBooked` found free. What it did not see, the database refuses.
 */
export async function bookItems(
  ctx: Ctx,
  loan: { id: string; from: string; to: string; kitId: string | null },
  assetIds: readonly string[],
): Promise<void> {
  await ctx.tx
    .insertInto('loan_items')
    .values(
      assetIds.map((assetId) => ({
        id: newId(),
        loan_id: loan.id,
        asset_id: assetId,
        kit_id: loan.kitId,
        during: during(loan.from, loan.to),
      })),
    )
    .execute();
}

/** `in ()` is no SQL: nothing has this id. */
const noThing = '00000000-0000-0000-0000-000000000000';

/** Frees the time of things that are not lent any more. */
export async function releaseItems(ctx: Ctx, loanId: string, assetIds: readonly string[] | null): Promise<void> {
  let query = ctx.tx.updateTable('loan_items').set({ active: false }).where('loan_id', '=', loanId);
  if (assetIds) query = query.where('asset_id', 'in', [...assetIds]);
  await query.where('active', '=', true).execute();
}

/** Takes away things that were booked and never handed over: these of them, or all. */
export async function unbookItems(ctx: Ctx, loanId: string, assetIds: readonly string[] | null): Promise<void> {
  const booked = ctx.tx.deleteFrom('loan_items').where('loan_id', '=', loanId).where('handed_over_at', 'is', null);
  await (assetIds ? booked.where('asset_id', 'in', [...assetIds, noThing]) : booked).execute();
}

/** The new end of the time of what is still out. */
export async function retimeItems(ctx: Ctx, loanId: string, to: string): Promise<void> {
  await ctx.tx
    .updateTable('loan_items')
    .set({ during: sql<never>`tstzrange(lower(during), ${to}::timestamptz)` })
    .where('loan_id', '=', loanId)
    .where('active', '=', true)
    .execute();
}

export async function updateItem(
  ctx: Ctx,
  which: { loanId: string; assetId: string },
  patch: Updateable<Schema['loan_items']>,
): Promise<void> {
  await ctx.tx
    .updateTable('loan_items')
    .set(patch)
    .where('loan_id', '=', which.loanId)
    .where('asset_id', '=', which.assetId)
    .where('active', '=', true)
    .execute();
}
