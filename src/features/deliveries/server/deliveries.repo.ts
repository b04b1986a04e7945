import type { Procurer } from '#features/assets/contract/asset.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DesignationDraft } from '../contract/designation.ts';

/** With what 取扱方針 asks of its device. */
export type DeliveryRecord = RecordOf<
  'deliveries',
  { asset_tag: string; class_code: string; procurer: Procurer; acquired_on: string | null }
>;

export async function insertDesignation(ctx: Ctx, draft: DesignationDraft): Promise<void> {
  await ctx.tx
    .insertInto('delivery_designations')
    .values({
      id: draft.id,
      department_id: draft.departmentId,
      class_code: draft.classCode,
      from_on: draft.fromOn,
      ordered_by: draft.orderedBy,
      ordered_on: draft.orderedOn,
      at: ctx.clock.now(),
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
    })
    .execute();
}
