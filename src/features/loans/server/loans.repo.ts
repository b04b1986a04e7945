import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';

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

const during = (from: string, to: string) => sql<never>`tstzrange(${from}::timestamptz, ${to}::timestamptz)`;

/**
 * Books things for a time. Two at once: the database lets one through, and the other is told.
 * @throws loans.booked
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

/** Frees the time of things that are not lent any more. */
export async function releaseItems(ctx: Ctx, loanId: string, assetIds: readonly string[] | null): Promise<void> {
  let query = ctx.tx.updateTable('loan_items').set({ active: false }).where('loan_id', '=', loanId);
  if (assetIds) query = query.where('asset_id', 'in', [...assetIds]);
  await query.where('active', '=', true).execute();
}

/** Takes away things that were booked and never handed over. */
export async function unbookItems(ctx: Ctx, loanId: string): Promise<void> {
  await ctx.tx.deleteFrom('loan_items').where('loan_id', '=', loanId).where('handed_over_at', 'is', null).execute();
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

type KitColumns = Omit<Insertable<Schema['loan_kits']>, 'id' | 'version' | 'created_at' | 'updated_at'>;

export async function insertKit(ctx: Ctx, kit: KitColumns & { id: string }): Promise<void> {
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('loan_kits')
    .values({ ...kit, created_at: at, updated_at: at })
    .execute();
}

/** @throws StaleVersion when someone saved first. */
export async function updateKit(ctx: Ctx, seen: { id: string; version: number }, kit: KitColumns): Promise<void> {
  await updateVersioned(ctx.tx, 'loan_kits', seen, { ...kit, updated_at: ctx.clock.now() });
}

/** What a kit holds from now on. */
export async function setKitItems(ctx: Ctx, kitId: string, assetIds: readonly string[]): Promise<void> {
  await ctx.tx.deleteFrom('loan_kit_items').where('kit_id', '=', kitId).execute();
  await ctx.tx
    .insertInto('loan_kit_items')
    .values(assetIds.map((assetId) => ({ kit_id: kitId, asset_id: assetId })))
    .execute();
}
