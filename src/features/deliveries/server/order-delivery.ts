import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { type AssetRef, findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { findSite } from '#features/places/server/find-site.public.ts';
import { about, openRecord } from '#features/records/server/open-record.public.ts';
import { updateOwn } from '#features/records/server/own-row.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { newId } from '#kernel/id.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveriesRefusals as refused } from '../contract/deliveries.refusals.ts';
import type { DeliveryKind } from '../contract/delivery.process.ts';
import type { DeliveryDraft, DeliveryView } from '../contract/delivery.ts';
import { deliveryKind } from './delivery.kind.ts';
import { designationProblem, orderedWayProblem, oursProblem } from './delivery.needs.rules.ts';
import { findDelivery, unscopedOpenDelivery } from './delivery.reads.ts';
import { unscopedDesignation } from './designation.reads.ts';
import { getDelivery } from './get-delivery.ts';

/** From which state of the ledger each kind starts. */
const from = {
  distribution: ['stored'],
  collection: ['inUse'],
  transport: ['inUse', 'stored', 'awaitingDisposal'],
} satisfies Record<DeliveryKind, readonly AssetRef['status'][]>;

/**
 * 配付・回収を手配, on 県's order. An exchange makes two: the new device is given out, the old one collected. The same form
 * sent twice makes one. @throws deliveries.assetUnknown, notOurs, notFromHere, alreadyOpen, userRequired, siteRequired …
 */
export async function orderDelivery(ctx: Ctx, draft: DeliveryDraft): Promise<DeliveryView> {
  const id = draft.id ?? newId();
  const known = await findDelivery(ctx, id);
  if (known) return getDelivery(ctx, { id: known.id });
  if (draft.oldTag === '') {
    await open(ctx, draft, id, null);
  } else {
    if (draft.kind !== 'distribution') throw refused.exchangeOnly();
    const back = newId();
    // The old one stands first: the new one names it.
    const old = { ...draft, kind: 'collection' as const, assetTag: draft.oldTag, userId: null };
    await open(ctx, old, back, null);
    await open(ctx, draft, id, back);
    await updateOwn(ctx, 'deliveries', back, { pair_id: id });
  }
  return getDelivery(ctx, { id });
}

async function open(ctx: Ctx, draft: DeliveryDraft, id: string, pairId: string | null): Promise<void> {
  const { kind } = draft;
  const device = await expectDevice(ctx, draft);
  const userId = kind === 'distribution' ? draft.userId : device.userId;
  const user = userId ? await unscopedPerson(ctx, userId) : undefined;
  if (kind === 'distribution' && !user) throw refused.userRequired();
  if (kind === 'distribution' && user) {
    const to = await unscopedDesignation(ctx, user.department_id);
    const problem = designationProblem(to, device.classCode);
    if (problem) throw problem;
  }
  const said = words.said.ordered(draft.orderedBy, formatMonthDay(draft.orderedOn), formatMonthDay(draft.dueOn));
  await openRecord(ctx, deliveryKind, {
    id,
    title: words.heading(device.assetTag, kind, user?.name ?? ''),
    requesterId: user?.id ?? null,
    departmentId: user?.department_id ?? device.departmentId,
    siteId: device.siteId,
    subjects: about([device.id]),
    clocks: { due: onDay(draft.dueOn) },
    entry: { body: [said, draft.reason].filter(Boolean).join('\n'), shared: true },
    action: 'deliveries.order',
    row: {
      asset_id: device.id,
      kind,
      pair_id: pairId,
      reason: draft.reason,
      ordered_by: draft.orderedBy,
      ordered_on: draft.orderedOn,
      due_on: draft.dueOn,
      user_id: user?.id ?? null,
      user_name: user?.name ?? '',
      from_site_id: device.siteId,
      to_site_id: kind === 'transport' ? draft.toSiteId : null,
    },
  });
}

/** A device that the contract lets the desk deliver so, in the state it starts from, and not on its way already. */
async function expectDevice(ctx: Ctx, { kind, assetTag, toSiteId, reason }: DeliveryDraft): Promise<AssetRef> {
  const tag = normalizeAssetTag(assetTag);
  const device = await findAsset(ctx, { tag });
  if (!device) throw refused.assetUnknown({ tag });
  const policy = await policyFor(ctx, device);
  const problem = oursProblem(policy, kind, tag);
  if (problem) throw problem;
  if (!(from[kind] as readonly string[]).includes(device.status)) {
    throw refused.notFromHere({ tag, status: assetsWords.statuses[device.status], what: words.kinds[kind] });
  }
  if (kind === 'transport') {
    if (!toSiteId || !(await findSite(ctx, toSiteId))) throw refused.siteRequired();
    const forbidden = orderedWayProblem(policy, device.siteId !== toSiteId, reason);
    if (forbidden) throw forbidden;
  }
  // Two who order for the same device come one after the other.
  await lockUntilCommit(ctx, device.id);
  const going = await unscopedOpenDelivery(ctx, device.id);
  if (going) throw refused.alreadyOpen({ tag, number: going.number });
  return device;
}
