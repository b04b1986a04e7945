import { findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { orderCollection } from '#features/deliveries/server/order-collection.public.ts';
import { updateOwn } from '#features/records/server/own-row.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RetirementDraft, RetirementRow } from '../contract/recall.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recallsRefusals as refused } from '../contract/recalls.refusals.ts';
import { oneAfterTheOther, openRecall } from './open-recall.ts';
import { insertRetirement } from './recalls.repo.ts';
import { isModelOf, listRetirements, unscopedHasRetirement, unscopedInHands } from './retirement.reads.ts';

/**
 * 廃止の指示を記録: each device of it that is with somebody is recalled and its collection ordered, in one press (§7-4). The same form
 * sent twice is one. @throws recalls.orderAhead, dueBeforeOrder, modelOfOther, nothingToCollect and the refusals of an order
 */
export async function retireDevices(ctx: Ctx, draft: RetirementDraft): Promise<RetirementRow[]> {
  await oneAfterTheOther(ctx);
  if (await unscopedHasRetirement(ctx, draft.id)) return listRetirements(ctx);
  const { classCode, modelId, orderedBy, orderedOn, dueOn } = draft;
  if (orderedOn > today(ctx.clock.now())) throw refused.orderAhead();
  if (dueOn < orderedOn) throw refused.dueBeforeOrder();
  if (modelId && !(await isModelOf(ctx, modelId, classCode))) throw refused.modelOfOther();
  const devices = await unscopedInHands(ctx, draft);
  if (devices.length === 0) throw refused.nothingToCollect();
  await insertRetirement(ctx, draft);
  for (const id of devices) await retire(ctx, id, draft);
  ctx.audit.record({
    action: 'recalls.retire',
    entity: 'retirement',
    entityId: draft.id,
    changes: {
      class: [null, classCode],
      orderedBy: [null, orderedBy],
      dueOn: [null, dueOn],
      devices: [null, devices.length],
    },
  });
  return listRetirements(ctx);
}

async function retire(ctx: Ctx, assetId: string, { id, orderedBy, orderedOn, dueOn, reason }: RetirementDraft) {
  const device = await findAsset(ctx, { id: assetId });
  const policy = device && (await policyFor(ctx, device));
  // What the contract has somebody else collect stays theirs.
  if (!policy || policy.collectAt === 'none') return;
  const said = words.said.retired(orderedBy, formatMonthDay(orderedOn), formatMonthDay(dueOn));
  const row = { retirement_id: id, found_on: orderedOn, due_on: dueOn, reason };
  const head = await openRecall(ctx, device, { kind: 'retired', said, action: 'recalls.retire', row });
  const { assetTag } = device;
  const order = { assetTag, orderedBy, orderedOn, dueOn, reason: words.collectionReason('retired', head.number) };
  const collection = await orderCollection(ctx, device, order);
  await updateOwn(ctx, 'recalls', head.id, { collection_id: collection.id });
}
