import { usesOn } from '#features/places/server/room-uses.public.ts';
import { readRecord } from '#features/records/server/record-page.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { type DeliveryView, deliveryFacts } from '../contract/delivery.ts';
import { designated } from '../contract/designation.ts';
import type { DeliveryRecord } from './deliveries.repo.ts';
import { deliveryKind, factsOf } from './delivery.kind.ts';
import { type DeliveryFactsNow, imagedAt, roomUsesFor, wipesAt } from './delivery.needs.rules.ts';
import { readNames } from './delivery.reads.ts';

/** What is the desk's and 県's, not told to whoever gets the device or gave it back. */
const inside = {
  works: null,
  fault: '',
  inspectedAt: null,
  reportedTo: '',
  reportedAt: null,
  wipeTool: '',
  wipeVersion: '',
  wipeMethod: '',
  wipedBy: '',
  wipedAt: null,
  accessories: '',
  accessoriesState: '',
  countedAt: null,
  storage: '',
  storageToldBy: '',
  keptAt: null,
  way: '',
  carrier: '',
  protection: '',
  agreedWith: '',
  agreedOn: null,
  departedAt: null,
  arrivedAt: null,
  image: '',
  patchedOn: null,
  registered: '',
  preparedAt: null,
} as const satisfies Partial<DeliveryView>;

/** One delivery with what the contract says of it and the reader's next steps. @throws records.absent */
export async function getDelivery(ctx: Ctx, { id }: { id: string }): Promise<DeliveryView> {
  const { record: one, page: head, sharedOnly } = await readRecord(ctx, deliveryKind, id);
  const names = await readNames(ctx, one);
  const facts = await factsOf(ctx, one);
  return {
    ...head,
    ...deliveryFacts.parse(camelRow(one)),
    ...names,
    assetId: one.asset_id,
    assetTag: one.asset_tag,
    department: names.department ?? '',
    userId: one.user_id,
    rooms: await roomsFor(ctx, one, facts),
    rules: rulesOf(facts),
    ...(sharedOnly ? inside : {}),
  };
}

/** The rooms the clauses allow: the one that was agreed first, then that of the 拠点 where the device is, then as they stand. */
async function roomsFor(
  ctx: Ctx,
  one: DeliveryRecord,
  { policy, kind }: DeliveryFactsNow,
): Promise<DeliveryView['rooms']> {
  const uses = kind === 'transport' || one.ended_at !== null ? null : roomUsesFor(policy, kind);
  if (!uses) return null;
  const rooms = (await usesOn(ctx, { day: today(ctx.clock.now()) })).filter(({ use }) => uses.includes(use));
  const rank = (room: (typeof rooms)[number]) =>
    room.id === one.appointed_room_id ? 0 : room.siteId === one.from_site_id ? 1 : 2;
  return rooms.sort((a, b) => rank(a) - rank(b)).map(({ id, name, site }) => ({ id, name: `${site} ${name}` }));
}

/** 取扱方針 of the device, in words. */
function rulesOf({ kind, policy, designated: to }: DeliveryFactsNow): DeliveryView['rules'] {
  if (!policy) return [];
  const w = words.rules;
  const line = (label: string, value: string, field: string) => ({
    label,
    value,
    clause: policy.clauses[field]?.join('、§') ?? '',
  });
  if (kind === 'transport') return [line(w.transport, w.transports[policy.transport], 'transport')];
  if (kind === 'distribution') {
    const images = imagedAt(policy).length > 0;
    return [
      line(w.handOver, w.places[policy.handOverAt], 'handOver'),
      ...(to ? [{ label: w.designated, value: to.className, clause: designated.clause }] : []),
      line(w.prepare, images ? w.image : w.settings, images ? 'handOver' : 'configuration'),
    ];
  }
  const wipes = wipesAt(policy).length > 0;
  return [
    line(w.collect, w.places[policy.collectAt], 'storage'),
    line(w.wipe, wipes ? w.wipes : w.wipesNot, wipes ? 'storage' : 'sanitization'),
  ];
}
