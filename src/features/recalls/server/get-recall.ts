import { readRecord } from '#features/records/server/record-page.public.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type RecallView, recallFacts } from '../contract/recall.ts';
import { recallKind } from './recall.kind.ts';

/** One recall with its device, its contacts and the reader's next steps. @throws records.absent */
export async function getRecall(ctx: Ctx, { id }: { id: string }): Promise<RecallView> {
  const { record: one, page } = await readRecord(ctx, recallKind, id);
  return {
    ...page,
    ...recallFacts.parse(camelRow(one)),
    assetId: one.asset_id,
    assetTag: one.asset_tag,
    className: one.class_name,
    model: one.model,
    serialNo: one.serial_no,
    department: one.department,
    user: one.requester_id ? { id: one.requester_id, name: one.user_name ?? '' } : null,
    site: one.site,
    collectionId: one.collection_id,
    collection: one.collection,
  };
}
