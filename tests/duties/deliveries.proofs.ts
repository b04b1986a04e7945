import { correctMovement } from '#features/assets/server/correct-movement.ts';
import { moveAsset } from '#features/assets/server/move-asset.ts';
import type { deliveryDutyWords } from '#features/deliveries/contract/deliveries-duties.messages.ts';
import { type DeliveryKind, deliveryProcess } from '#features/deliveries/contract/delivery.process.ts';
import { deliveryDraft } from '#features/deliveries/contract/delivery.ts';
import { deliveryVerbs } from '#features/deliveries/server/deliveries.procedures.ts';
import { deliveryKind } from '#features/deliveries/server/delivery.kind.ts';
import { designate as listed } from '#features/deliveries/server/designations.ts';
import { getDelivery } from '#features/deliveries/server/get-delivery.ts';
import { orderDelivery } from '#features/deliveries/server/order-delivery.ts';
import { markRoom } from '#features/places/server/mark-room.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { addDevice, addPolicy } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import {
  receive as receiveRepair,
  home as repairHome,
  sent as repairSent,
  go as repairSteps,
  toAppointed,
} from './repairs.proofs.ts';

export type Step = keyof typeof deliveryVerbs;

/** A device of a class in 中川's use, or on the shelf; wiped at its collection and imaged before it goes out, as §4 has it. */
async function device(desk: ProofDesk, code: string, kind: DeliveryKind) {
  recordKinds.fill(deliveryKind).apply();
  const id = await addDevice(desk, code);
  await addPolicy(desk, code);
  const { nakagawa } = desk.things.staff;
  const own = { user_id: nakagawa, department_id: desk.things.department.road };
  const set = { acquired_on: '2026-10-15', ...(kind === 'collection' ? own : { status: 'stored' as const }) };
  await desk.db.updateTable('assets').set(set).where('id', '=', id).execute();
  return id;
}

async function order(desk: ProofDesk, code: string, kind: DeliveryKind): Promise<string> {
  return orderOf(desk, await device(desk, code, kind), kind);
}

export async function orderOf(desk: ProofDesk, asset: string, kind: DeliveryKind, days = 4): Promise<string> {
  const { asset_tag: assetTag } = await desk.db
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', '=', asset)
    .executeTakeFirstOrThrow();
  const draft = deliveryDraft.parse({
    assetTag,
    kind,
    orderedBy: '森 さつき',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, days),
    userId: kind === 'distribution' ? desk.things.staff.nakagawa : null,
  });
  return (await desk.write(desk.actors.ito, (ctx) => orderDelivery(ctx, draft))).id;
}

/** 本庁舎ヘルプデスク室. */
const deskRoom = (desk: ProofDesk) => desk.things.room.helpdesk;

const forms = (desk: ProofDesk): Partial<Record<Step, object>> => ({
  prepare: { image: '標準イメージ', patchedOn: desk.monday, registered: 'AD' },
  handOver: {
    receiverDepartment: '道路課',
    receiverName: '中川',
    receiverContact: '6-1111',
    receiverChecked: true,
    roomId: deskRoom(desk),
  },
  collect: { userName: '中川', roomId: deskRoom(desk) },
  inspect: { works: true },
  report: { to: '森 さつき', body: '起動しない' },
  wipe: { tool: '消去ソフト', version: '8.2', method: '上書き', operator: '伊藤 彩', erased: true },
  count: { accessories: 'ACアダプタ1', state: '良好' },
  keep: { storage: '地下倉庫', toldBy: '森 さつき' },
  appoint: { at: instantAt(addDays(desk.monday, 20), '10:00'), roomId: deskRoom(desk) },
  postpone: { dueOn: addDays(desk.monday, 20), reason: '都合' },
  cancel: { reason: '取消' },
});

async function appointOn(desk: ProofDesk, id: string, days: number): Promise<string> {
  const { version } = await desk.read(desk.actors.auditor, (ctx) => getDelivery(ctx, { id }));
  const at = instantAt(addDays(desk.monday, days), '10:00');
  const form = deliveryProcess.steps.appoint.form.parse({ at, roomId: deskRoom(desk) });
  await desk.write(desk.actors.ito, (ctx) => deliveryVerbs.appoint(ctx, { id, version, form }));
  return id;
}

export async function take(desk: ProofDesk, id: string, ...names: Step[]): Promise<string> {
  for (const name of names) {
    const { version } = await desk.read(desk.actors.auditor, (ctx) => getDelivery(ctx, { id }));
    const input = { id, version, form: deliveryProcess.steps[name].form.parse(forms(desk)[name]) };
    await desk.write(desk.actors.ito, (ctx) => deliveryVerbs[name](ctx, input as never));
  }
  return id;
}

const collect = async (desk: ProofDesk, code: string, ...after: Step[]) =>
  take(desk, await order(desk, code, 'collection'), 'collect', ...after);
/** Collected, and it does not work; gives its 管理番号. */
export async function collectBroken(desk: ProofDesk, code: string): Promise<string> {
  const id = await collect(desk, code);
  const { version, assetTag } = await desk.read(desk.actors.auditor, (ctx) => getDelivery(ctx, { id }));
  const form = { works: false, fault: '起動しない' };
  await desk.write(desk.actors.ito, (ctx) => deliveryVerbs.inspect(ctx, { id, version, form }));
  return assetTag;
}
const give = async (desk: ProofDesk, code: string) =>
  take(desk, await order(desk, code, 'distribution'), 'prepare', 'handOver');

/** By the ledger alone: no delivery knows of it. */
async function byHand(
  desk: ProofDesk,
  code: string,
  kind: 'collected' | 'distributed',
  handOverRoomId: string | null = null,
): Promise<string> {
  const id = await device(desk, code, kind === 'collected' ? 'collection' : 'distribution');
  const { version } = await desk.db
    .selectFrom('assets')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const to = kind === 'distributed' ? { userId: desk.things.staff.nakagawa } : { siteId: desk.things.site.hq };
  const where = { handOverSiteId: desk.things.site.hq, handOverRoomId };
  const movement = { kind, movedOn: desk.monday, ...where, ...to } as never;
  await desk.write(desk.actors.ito, (ctx) => moveAsset(ctx, { id, version, movement }));
  return id;
}

/** 道路課 is given NK from the Monday on. */
const designate = (desk: ProofDesk, classCode: 'NK' | null = 'NK') =>
  desk.write(desk.actors.ito, (ctx) =>
    listed(ctx, {
      id: newId(),
      departmentId: desk.things.department.road,
      classCode,
      fromOn: desk.monday,
      orderedBy: '森 さつき',
      orderedOn: desk.monday,
    }),
  );

/** What was given out, and that it had to be NK, is not undone when the designation is taken back from its first day on. */
async function whileDesignated(desk: ProofDesk, act: () => Promise<unknown>): Promise<void> {
  await designate(desk);
  await act();
  desk.clock.set(instantAt(desk.monday, '16:00'));
  await designate(desk, null);
}

const whole: Step[] = ['inspect', 'wipe', 'count', 'keep'];
const collected = (code: string): Proof => [
  (desk) => collect(desk, code, ...whole),
  (desk) => byHand(desk, code, 'collected'),
];
/** Collected by its delivery, and what the duty asks for left out. */
const without = (code: string, left: Step): Proof => [
  (desk) => collect(desk, code, ...whole),
  (desk) => collect(desk, code, ...whole.filter((step) => step !== left && step !== 'keep')),
];
export const given = (code: string): Proof => [(desk) => give(desk, code), (desk) => byHand(desk, code, 'distributed')];

/** By the ledger, in a cupboard that nobody called the room of the desk until afterwards. */
const inRoom = (code: string, kind: 'collected' | 'distributed'): Proof => [
  (desk) => (kind === 'collected' ? collect(desk, code) : give(desk, code)),
  async (desk) => {
    const cupboard = newId();
    await desk.db.insertInto('rooms').values({ id: cupboard, site_id: desk.things.site.hq, name: cupboard }).execute();
    await byHand(desk, code, kind, cupboard);
    const mark = { siteId: desk.things.site.hq, roomId: cupboard, use: 'helpdesk', fromOn: desk.monday } as const;
    await desk.write(desk.actors.manager, (ctx) => markRoom(ctx, mark));
  },
];
/** By the ledger in the right room, and told two days late. */
const roomToldLater = (code: string): Proof => [
  (desk) => byHand(desk, code, 'collected', deskRoom(desk)),
  async (desk) => {
    const id = await byHand(desk, code, 'collected');
    desk.clock.set(instantAt(addDays(desk.monday, 2), '10:00'));
    await tellRoom(desk, id, deskRoom(desk));
  },
];
async function tellRoom(desk: ProofDesk, id: string, handOverRoomId: string): Promise<void> {
  const { version } = await desk.db
    .selectFrom('assets')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const last = desk.db.selectFrom('asset_movements').select('id').where('asset_id', '=', id).orderBy('seq', 'desc');
  const { id: movementId } = await last.executeTakeFirstOrThrow();
  const correction = { movementId, movedOn: desk.monday, handOverRoomId, reason: '部屋の記入漏れ' };
  await desk.write(desk.actors.manager, (ctx) => correctMovement(ctx, { id, version, correction }));
}

/** A new device for an old one, ordered by 県 for the Tuesday; gives the delivery and the collection. */
export async function exchange(desk: ProofDesk, code: string): Promise<readonly [given: string, back: string]> {
  const tags = [];
  for (const kind of ['distribution', 'collection'] as const) {
    const id = await device(desk, code, kind);
    const one = desk.db.selectFrom('assets').select('asset_tag').where('id', '=', id);
    tags.push((await one.executeTakeFirstOrThrow()).asset_tag);
  }
  const draft = deliveryDraft.parse({
    assetTag: tags[0],
    oldTag: tags[1],
    kind: 'distribution',
    orderedBy: '森 さつき',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, 1),
    userId: desk.things.staff.nakagawa,
  });
  const { id } = await desk.write(desk.actors.ito, (ctx) => orderDelivery(ctx, draft));
  const { pair_id: back } = await desk.db
    .selectFrom('deliveries')
    .select('pair_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return [id, back ?? ''];
}

/** 県 names the Tuesday, and the ledger has nothing of it by then. */
export const registered = (code: string, kind: 'collection' | 'distribution' = 'collection'): Proof => {
  const ordered = async (desk: ProofDesk) => orderOf(desk, await device(desk, code, kind), kind, 1);
  const steps: Step[] = kind === 'collection' ? ['collect'] : ['prepare', 'handOver'];
  return [async (desk) => take(desk, await ordered(desk), ...steps), ordered];
};
/** Told to the ledger on the Thursday: it went on the Monday. */
const toldLater = (code: string): Proof => [
  registered(code)[0],
  async (desk) => {
    desk.clock.set(instantAt(addDays(desk.monday, 3), '10:00'));
    await byHand(desk, code, 'collected');
  },
];
/** The day agreed for it goes by before 県's own. */
const appointed = (code: string): Proof => [
  async (desk) => {
    const id = await appointOn(desk, await order(desk, code, 'collection'), 1);
    desk.clock.set(instantAt(addDays(desk.monday, 1), '10:05'));
    await take(desk, id, 'collect');
  },
  async (desk) => {
    const id = await appointOn(desk, await order(desk, code, 'collection'), 1);
    desk.clock.set(instantAt(addDays(desk.monday, 2), '10:05'));
    await take(desk, id, 'collect');
  },
];
/** A vendor comes on the Tuesday and brings it back on the Thursday. */
const byVendor = (code: string): Proof => [
  (desk) => repairHome(desk, code),
  async (desk) => repairSteps(desk, await receiveRepair(desk, code), ...toAppointed),
];
const notBack = (code: string): Proof => [(desk) => repairHome(desk, code), (desk) => repairSent(desk, code)];

/** 県 orders it to another site, or within the grounds. */
async function transportOrder(desk: ProofDesk, code: string, toSiteId: string): Promise<string> {
  const asset = await device(desk, code, 'distribution');
  const { asset_tag: assetTag } = await desk.db
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', '=', asset)
    .executeTakeFirstOrThrow();
  const draft = deliveryDraft.parse({
    assetTag,
    kind: 'transport',
    orderedBy: '森 さつき',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, 1),
    toSiteId,
    reason: '桑名で不足',
  });
  return (await desk.write(desk.actors.ito, (ctx) => orderDelivery(ctx, draft))).id;
}
async function carry(desk: ProofDesk, code: string, toSiteId: string): Promise<void> {
  const id = await transportOrder(desk, code, toSiteId);
  const { assetTag: tag } = await desk.read(desk.actors.auditor, (ctx) => getDelivery(ctx, { id }));
  const way = { tag, way: '公用車', protection: '緩衝材と施錠', agreedWith: '森 さつき', agreedOn: desk.monday };
  for (const [name, form] of [['depart', way] as const, ['arrive', { tag }] as const]) {
    const { version } = await desk.read(desk.actors.auditor, (ctx) => getDelivery(ctx, { id }));
    const input = { id, version, form: deliveryProcess.steps[name].form.parse(form) };
    await desk.write(desk.actors.ito, (ctx) => deliveryVerbs[name](ctx, input as never));
  }
}
/** Onto the shelf of another site by the ledger alone. */
async function shelve(desk: ProofDesk, code: string): Promise<void> {
  const id = await device(desk, code, 'distribution');
  const { kuwana, hq } = desk.things.site;
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  const to = { from_site_id: hq, from_status: 'stored', to_site_id: kuwana, to_status: 'stored' };
  await desk.db
    .insertInto('asset_movements')
    .values({ id: newId(), asset_id: id, seq: 1, moved_on: desk.monday, kind: 'stored', ...to, ...by })
    .execute();
}
/** §4-11: between sites when some are short of devices and others have too many. */
async function carryBetween(desk: ProofDesk, code: string): Promise<void> {
  await device(desk, code, 'distribution');
  await desk.db
    .updateTable('device_policies')
    .set({ transport: 'betweenSitesOnShortage' })
    .where('class_code', '=', code)
    .execute();
  await carry(desk, code, desk.things.site.kuwana);
}
const transported = (code: string, between: boolean): Proof => [
  (desk) => (between ? carryBetween(desk, code) : carry(desk, code, desk.things.site.hq)),
  (desk) => shelve(desk, code),
];
/** Ordered within the grounds, and left where it was. */
const leftThere = (code: string): Proof => [
  (desk) => carry(desk, code, desk.things.site.hq),
  (desk) => transportOrder(desk, code, desk.things.site.hq),
];

export const deliveryProofs: ProofsOf<typeof deliveryDutyWords> = {
  '4-11.1': transported('DK', true),
  '5-10.1': transported('MK', false),
  '6-10.1': transported('LK', false),
  '7-5.1': leftThere('mobile'),
  '4-4.2': registered('DK'),
  '5-3.2': registered('MK'),
  '6-3.2': registered('LK'),
  '4-9.1': inRoom('DK', 'collected'),
  '4-10.4': inRoom('KK', 'distributed'),
  '5-8.1': inRoom('MK', 'collected'),
  '5-9.4': inRoom('MK', 'distributed'),
  '6-8.1': inRoom('LK', 'collected'),
  '6-9.4': inRoom('LK', 'distributed'),
  '7-4.1': inRoom('mobile', 'collected'),
  '4-9.2': collected('DK'),
  '4-9.3': without('DK', 'inspect'),
  '4-9.4': without('DK', 'wipe'),
  '4-9.5': without('DK', 'count'),
  '4-9.6': without('DK', 'keep'),
  '5-8.2': collected('MK'),
  '5-8.3': without('MK', 'inspect'),
  '5-8.4': without('MK', 'wipe'),
  '5-8.5': without('MK', 'count'),
  '5-8.6': without('MK', 'keep'),
  '6-8.2': collected('LK'),
  '6-8.3': without('LK', 'inspect'),
  '6-8.4': without('LK', 'wipe'),
  '6-8.5': without('LK', 'count'),
  '6-8.6': without('LK', 'keep'),
  '7-4.3': collected('mobile'),
  '7-4.4': without('mobile', 'inspect'),
  '7-4.5': without('mobile', 'count'),
  '7-4.6': without('mobile', 'keep'),
  // 県 designated its 所属, and it got another device by the ledger; by its delivery it is refused.
  '4-10.6': [
    (desk) => whileDesignated(desk, () => give(desk, 'NK')),
    (desk) => whileDesignated(desk, () => byHand(desk, 'DK', 'distributed')),
  ],
  '4-10.1': given('DK'),
  '4-10.2': given('DK'),
  '4-10.3': given('DK'),
  '4-10.5': given('DK'),
  '5-9.1': given('MK'),
  '5-9.2': given('MK'),
  '5-9.3': given('MK'),
  '5-9.5': given('MK'),
  '6-9.1': given('LK'),
  '6-9.2': given('LK'),
  '6-9.3': given('LK'),
  '6-9.5': given('LK'),
};

/** Each paper on which such a day stands, and the ledger's own days. */
export const deliveryBranches: readonly (readonly [duty: keyof typeof deliveryDutyWords, proof: Proof])[] = [
  ['4-9.1', roomToldLater('NK')],
  ['5-8.1', roomToldLater('MK')],
  ['4-11.1', leftThere('DK')],
  ['5-10.1', leftThere('MK')],
  ['4-4.2', registered('NK', 'distribution')],
  ['4-4.2', appointed('DK')],
  ['4-4.2', byVendor('DK')],
  ['4-4.2', notBack('DK')],
  ['4-4.2', toldLater('DK')],
  ['5-3.2', toldLater('MK')],
  ['6-3.2', byVendor('LK')],
];
