import type { Insertable, Updateable } from 'kysely';
import type { Procurer } from '#features/assets/contract/asset.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** With what 取扱方針 asks of its device. */
export type DeliveryRecord = RecordOf<
  'deliveries',
  { asset_tag: string; class_code: string; procurer: Procurer; acquired_on: string | null }
>;
export type DeliveryPatch = Updateable<Schema['deliveries']>;

export async function insertDelivery(ctx: Ctx, delivery: Insertable<Schema['deliveries']>): Promise<void> {
  await ctx.tx.insertInto('deliveries').values(delivery).execute();
}

export async function updateDelivery(ctx: Ctx, id: string, patch: DeliveryPatch): Promise<void> {
  await ctx.tx.updateTable('deliveries').set(patch).where('id', '=', id).execute();
}
