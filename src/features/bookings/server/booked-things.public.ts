import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { AssetStatus } from '#features/assets/contract/asset.ts';
import { jsonRows } from '#platform/db/read-together.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { bookingsWords as words } from '../contract/bookings.messages.ts';

/** A thing of a booking, with what the ledger says of it now. */
export type BookedRow = Pick<
  Selectable<Schema['loan_items'] & Schema['assets']>,
  'id' | 'asset_id' | 'asset_tag' | 'class_code' | 'accessories' | 'handed_over_at' | 'returned_at'
> &
  Pick<Selectable<Schema['loan_items']>, 'condition' | 'missing' | 'active' | 'status_before'> & {
    readonly status: AssetStatus;
    readonly class_name: string;
    readonly model: string;
  };

/** The things of each record that is read, in the order of their 管理番号: to be selected beside it. */
export const bookedThings = (ctx: Ctx) =>
  jsonRows(
    ctx.tx
      .selectFrom('loan_items as i')
      .innerJoin('assets as a', 'a.id', 'i.asset_id')
      .innerJoin('device_models as m', 'm.id', 'a.model_id')
      .innerJoin('device_classes as c', 'c.code', 'a.class_code')
      .select(['i.id', 'i.asset_id', 'a.asset_tag', 'a.status', 'a.class_code'])
      .select(['c.name as class_name', 'm.name as model'])
      .select(['i.accessories', 'i.handed_over_at', 'i.returned_at', 'i.condition', 'i.missing', 'i.active'])
      .select('i.status_before')
      .where('i.loan_id', '=', sql.ref<string>('records.id'))
      .orderBy('a.asset_tag'),
  );

/** The 管理番号 of what a record ever booked, in their order. Unscoped: a column of a record that is read in its own scope. */
export const unscopedBookedTags = (record: RawBuilder<unknown>) =>
  sql<string[]>`array(select a.asset_tag from loan_items as i join assets as a on a.id = i.asset_id
    where i.loan_id = ${record} order by a.asset_tag)`;

/** What each record still holds or waits for, for whoever has it. Unscoped: of records that were read in their own scope. */
export async function unscopedThings(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.tx
    .selectFrom('loan_items as i')
    .innerJoin('assets as a', 'a.id', 'i.asset_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .select(['i.loan_id as id', 'a.asset_tag as tag', 'm.name as model'])
    .where('i.loan_id', 'in', [...ids, noRecord])
    .where('i.active', '=', true)
    .orderBy('a.asset_tag')
    .execute();
  const byRecord = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byRecord].map(([id, things]) => [id, words.thingsOf(things)]));
}

/** `in ()` is no SQL: nothing has this id. */
const noRecord = '00000000-0000-0000-0000-000000000000';

/**
 * What passes over the counter of a record now: by which device it is found, by which 管理番号 it is called. Unscoped: columns of
 * a record that is read in its own scope.
 */
export const unscopedAtCounter = (record: RawBuilder<unknown>) => ({
  holds: (assetId: string) => sql<boolean>`exists (select 1 from loan_items as i
    where i.loan_id = ${record} and i.asset_id = ${assetId}::uuid and i.active)`,
  tags: sql<string[]>`array(select a.asset_tag from loan_items as i join assets as a on a.id = i.asset_id
    where i.loan_id = ${record} and i.active order by a.asset_tag)`,
});
