import type { Insertable, Updateable } from 'kysely';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { OrderKind } from '../contract/repair-policies.data.ts';

export type RepairRecord = RecordOf<'repairs', { order_kind: OrderKind | null }>;
export type RepairPatch = Updateable<Schema['repairs']>;

export async function insertRepair(ctx: Ctx, repair: Insertable<Schema['repairs']>): Promise<void> {
  await ctx.tx.insertInto('repairs').values(repair).execute();
}

export async function updateRepair(ctx: Ctx, id: string, patch: RepairPatch): Promise<void> {
  await ctx.tx.updateTable('repairs').set(patch).where('id', '=', id).execute();
}
