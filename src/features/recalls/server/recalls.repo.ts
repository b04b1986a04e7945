import { sql } from 'kysely';
import type { AssetStatus } from '#features/assets/contract/asset.ts';
import { unscopedDepartmentName } from '#features/people/server/department-name.public.ts';
import { foundIn, unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecallKind } from '../contract/recall.process.ts';
import type { RetirementDraft } from '../contract/recall.ts';
import { recallRecords } from './recalls.scope.public.ts';

/** With its device as the ledger has it now. */
export type RecallRecord = RecordOf<
  'recalls',
  {
    kind: RecallKind;
    asset_tag: string;
    class_name: string;
    model: string;
    serial_no: string;
    status: AssetStatus;
    department: string;
    user_name: string | null;
    site: string | null;
    collection: string | null;
    /** The day on which the ledger has it collected since it was found. */
    came_back: string | null;
  }
>;

const ofAsset = (column: string) =>
  sql`(select ${sql.ref(`a.${column}`)} from assets as a where a.id = recalls.asset_id)`;

/** The recall with its head, its device and its collection, in the actor's scope. */
export const findRecall = foundIn<RecallRecord>('recalls', recallRecords, () => ({
  asset_tag: ofAsset('asset_tag'),
  serial_no: ofAsset('serial_no'),
  status: ofAsset('status'),
  class_name: sql`(select c.name from assets as a join device_classes as c on c.code = a.class_code where a.id = recalls.asset_id)`,
  model: sql`(select m.name from assets as a join device_models as m on m.id = a.model_id where a.id = recalls.asset_id)`,
  department: unscopedDepartmentName,
  user_name: sql`(select s.name from staff_members as s where s.id = records.requester_id)`,
  site: sql`(select s.name from sites as s where s.id = records.site_id)`,
  collection: sql`(select c.number from records as c where c.id = recalls.collection_id)`,
  came_back: sql`(select max(m.moved_on)::text from asset_movements as m where m.asset_id = recalls.asset_id and ${isMade('m')}
    and m.kind = 'collected' and m.recorded_at >= records.opened_at)`,
}));

/** The open recall of a device. Unscoped: whoever finds it must know that it is recalled already. */
export function unscopedOpenRecall(ctx: Ctx, assetId: string) {
  return ctx.tx
    .selectFrom('recalls')
    .innerJoin('records', 'records.id', 'recalls.id')
    .select(['records.id', 'records.number', 'records.version'])
    .where('recalls.asset_id', '=', assetId)
    .where('recalls.ended_at', 'is', null)
    .executeTakeFirst();
}

const tagAndSerial = sql`(select concat_ws(' ', a.asset_tag, a.serial_no) from assets as a where a.id = recalls.asset_id)`;

/** What a recall is found by: the device, why, what was answered. */
export const unscopedRecallTexts = unscopedTextsIn(
  'recalls',
  sql`concat_ws(' ', ${tagAndSerial}, recalls.reason, recalls.answer, recalls.answered_by)`,
);

export async function insertRetirement(ctx: Ctx, draft: RetirementDraft): Promise<void> {
  const { id, classCode, modelId, orderedBy, orderedOn, dueOn, reason } = draft;
  await ctx.tx
    .insertInto('retirements')
    .values({
      id,
      class_code: classCode,
      model_id: modelId,
      ordered_by: orderedBy,
      ordered_on: orderedOn,
      due_on: dueOn,
      reason,
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .execute();
}
