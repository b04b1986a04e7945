import { moveAsset } from '#features/assets/server/move-asset.ts';
import { deliveryProcess } from '#features/deliveries/contract/delivery.process.ts';
import { deliveryDraft } from '#features/deliveries/contract/delivery.ts';
import { deliveryVerbs } from '#features/deliveries/server/deliveries.procedures.ts';
import { designate } from '#features/deliveries/server/designations.ts';
import { getDelivery } from '#features/deliveries/server/get-delivery.ts';
import { orderDelivery } from '#features/deliveries/server/order-delivery.ts';
import { type IsoDate, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import type { DemoDevice } from '../world-devices.ts';
import { actorNamed } from './actors.ts';
import { loadWaitingDeliveries } from './load-deliveries.ts';
import type { LoadedWorld } from './load-world.ts';

/** One class of devices in service, and in how many open days after the order each thing is done; null: not given back. */
interface Course {
  readonly deviceClass: DemoDevice['deviceClass'];
  readonly from: number;
  readonly collect: number;
  readonly inspect: number;
  readonly wipe: number | null;
  readonly handOver: number | null;
  /** It does not work when it is looked at. */
  readonly broken?: true;
}

const ordered = 3;
const timely = { collect: 2, inspect: 2, wipe: 3, handOver: 9 } as const;
/** Each class twice: as the clauses want it, and with something late. What is not given back goes to its disposal. */
const courses: readonly Course[] = [
  { deviceClass: 'NK', from: 4, ...timely },
  { deviceClass: 'DK', from: 6, ...timely, inspect: 3 },
  { deviceClass: 'MK', from: 5, ...timely },
  { deviceClass: 'MK', from: 7, ...timely, collect: 4, inspect: 4, wipe: 5 },
  { deviceClass: 'LK', from: 6, ...timely },
  { deviceClass: 'LK', from: 8, ...timely, wipe: 9, handOver: 12 },
  { deviceClass: 'mobile', from: 7, ...timely, wipe: null },
  { deviceClass: 'mobile', from: 9, ...timely, wipe: null, inspect: 4 },
  ...(['MK', 'MK', 'MK', 'LK', 'LK'] as const).map(
    (deviceClass): Course => ({ deviceClass, from: 8, collect: 2, inspect: 2, wipe: 3, handOver: null }),
  ),
  // Nothing of what does not start is wiped here: its drive is destroyed.
  ...(
    [
      ['NK', 5],
      ['DK', 10],
      ['MK', 12],
      ['LK', 13],
      ['NK', 15],
      ['NK', 20],
    ] as const
  ).map(
    ([deviceClass, from]): Course => ({
      deviceClass,
      from,
      collect: 2,
      inspect: 2,
      wipe: null,
      handOver: null,
      broken: true,
    }),
  ),
];
/** 運搬: to another site where some are short, or within the grounds; on its day, or so many open days after it. */
const transports = [
  { deviceClass: 'NK', to: 'another', from: 7, late: 0 },
  { deviceClass: 'NK', to: 'another', from: 16, late: 0 },
  { deviceClass: 'NK', to: 'within', from: 19, late: 2 },
  { deviceClass: 'MK', to: 'within', from: 8, late: 0 },
  { deviceClass: 'LK', to: 'within', from: 9, late: 0 },
  { deviceClass: 'mobile', to: 'another', from: 11, late: 0 },
  { deviceClass: 'mobile', to: 'within', from: 15, late: 1 },
] as const;
/** These went back and forth by the ledger alone: no delivery knows of them. */
const byHand = ['NK', 'LK'] as const;
/** Of this one nobody wrote down in which room it was given back. */
const roomUntold = 'DK';
/** 県 designated NK for these 所属 (§4-10): one that gets some, and one where a DK went back by the ledger alone. */
const designated = { kept: 2, missed: 11 } as const;

/** 配付と回収 of the first weeks of service, taken by the product's own steps at their hours; then those that wait today. */
export async function addDemoDeliveries(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const desk = { runtime, world, calendar };
  const taken = await repairedOf(desk);
  const served = new Set<string | null>();
  for (const course of courses) {
    const device = pick(world, course.deviceClass, taken);
    if (course === courses[0]) await designateFor(desk, device, designated.kept);
    served.add(device.departmentKey);
    await follow(desk, course, device);
  }
  for (const deviceClass of byHand) await moveByHand(desk, pick(world, deviceClass, taken));
  await moveByHand(desk, pick(world, roomUntold, taken), null);
  const missed = pick(world, 'DK', taken, served);
  await designateFor(desk, missed, designated.missed);
  await moveByHand(desk, missed);
  for (const course of transports) await carry(desk, course, pick(world, course.deviceClass, taken));
  await runtime.database.transaction((tx) => loadWaitingDeliveries(tx, world.base, world.ids));
}

interface Desk {
  readonly runtime: Runtime;
  readonly world: LoadedWorld;
  readonly calendar: Calendar;
}

/** What came for its repair meanwhile. */
async function repairedOf({ runtime, world: { base, ids } }: Desk): Promise<Set<string>> {
  const rows = await runtime.database.db.selectFrom('repairs').select('asset_id').execute();
  const repaired = new Set(rows.map(({ asset_id }) => asset_id));
  return new Set(base.devices.filter(({ key }) => repaired.has(ids.of('asset', key))).map(({ key }) => key));
}

/** A device that has stood where it is since before the service, of a person or of a 所属. */
function pick(
  { base }: LoadedWorld,
  deviceClass: DemoDevice['deviceClass'],
  taken: Set<string>,
  but: ReadonlySet<string | null> = new Set(),
): DemoDevice {
  const found = base.devices.find(
    (one) =>
      one.deviceClass === deviceClass &&
      one.procurer === 'central' &&
      one.status === 'inUse' &&
      one.departmentKey !== null &&
      !but.has(one.departmentKey) &&
      (one.movements.at(-1)?.date ?? '') < '2026-07-01' &&
      !taken.has(one.key),
  );
  if (!found) throw new Error(`the sample world has no ${deviceClass} to deliver`);
  taken.add(found.key);
  return found;
}

/** Who has the device, or who of its 所属 takes it. */
function holderOf({ base, ids }: LoadedWorld, device: DemoDevice) {
  const person =
    base.staff.find(({ key }) => key === device.userKey) ??
    base.staff.find(({ departmentKey, retiredOn }) => departmentKey === device.departmentKey && retiredOn === null);
  if (!person) throw new Error(`nobody has ${device.assetTag}`);
  const name = `${person.familyName} ${person.givenName}`;
  const department = base.departments.find(({ key }) => key === device.departmentKey)?.name ?? '';
  return { id: ids.of('staff', person.key), name, department, contact: `内線 ${person.extension}` };
}

type Step = keyof typeof deliveryVerbs;

/** Taken at its hour, unless the sample's present comes before it. */
async function at<T>({ runtime, world }: Desk, day: IsoDate, time: string, work: (ctx: Ctx) => Promise<T>) {
  const moment = instantAt(day, time);
  if (moment >= instantAt(today(world.base.now), '00:00')) return null;
  const actor = actorNamed('ito', world);
  return runWrite({ ...runtime, clock: fixedClock(moment) }, { actor }, work);
}

const dayOf = ({ calendar }: Desk, days: number) => addOpenDays(calendar, serviceStart, days);

async function take(desk: Desk, id: string, name: Step, days: number, time: string, form: object): Promise<void> {
  await at(desk, dayOf(desk, days), time, async (ctx) => {
    const { version } = await getDelivery(ctx, { id });
    const input = { id, version, form: deliveryProcess.steps[name].form.parse(form) };
    return deliveryVerbs[name](ctx, input as never);
  });
}

/** 県 says that the 所属 of the device is given NK from that day on. */
async function designateFor(desk: Desk, { departmentKey }: DemoDevice, days: number): Promise<void> {
  const day = dayOf(desk, days);
  await at(desk, day, '08:50', (ctx) =>
    designate(ctx, {
      id: newId(),
      departmentId: desk.world.ids.of('department', departmentKey ?? ''),
      classCode: 'NK',
      fromOn: day,
      orderedBy: '森 由香里',
      orderedOn: day,
    }),
  );
}

interface Order {
  readonly kind: 'collection' | 'distribution' | 'transport';
  readonly reason: string;
  readonly toSiteId?: string;
}

async function order(desk: Desk, device: DemoDevice, days: number, { kind, ...asked }: Order) {
  const userId = kind === 'distribution' ? holderOf(desk.world, device).id : null;
  const on = dayOf(desk, days);
  const when = { orderedBy: '森 由香里', orderedOn: on, dueOn: dayOf(desk, days + ordered) };
  const draft = deliveryDraft.parse(Object.assign({ assetTag: device.assetTag, kind, userId }, when, asked));
  return (await at(desk, on, '09:20', (ctx) => orderDelivery(ctx, draft)))?.id;
}

/** 本庁舎ヘルプデスク室. */
const deskRoom = ({ world: { base, ids } }: Desk) =>
  ids.of('room', base.rooms.find(({ purpose }) => purpose === 'helpdesk')?.key ?? '');

async function follow(desk: Desk, course: Course, device: DemoDevice): Promise<void> {
  const roomId = deskRoom(desk);
  const holder = holderOf(desk.world, device);
  const reason = course.broken ? '故障' : course.handOver === null ? '更新により不要' : '執務室の工事';
  const back = await order(desk, device, course.from, { kind: 'collection', reason });
  if (!back) return;
  const on = (days: number) => course.from + days;
  const appointment = { at: instantAt(dayOf(desk, on(timely.collect)), '10:00'), roomId };
  await take(desk, back, 'appoint', on(0), '11:10', appointment);
  await take(desk, back, 'collect', on(course.collect), '10:05', { userName: holder.name, roomId });
  const state = course.broken ? { works: false, fault: '電源が入らない' } : { works: true, fault: '' };
  await take(desk, back, 'inspect', on(course.inspect), '10:40', state);
  if (course.broken) {
    const told = { to: '森 由香里', body: '起動せず、基板の故障とみられる。部品を取り、廃棄待ちとする。' };
    await take(desk, back, 'report', on(course.inspect), '11:20', told);
  }
  await take(desk, back, 'count', on(course.inspect), '11:00', {
    accessories: 'ACアダプタ1、ケーブル1',
    state: '良好',
  });
  const wiping = { tool: '消去ソフト', version: '8.2', method: '上書きと検証', operator: '伊藤 彩', erased: true };
  if (course.wipe !== null) await take(desk, back, 'wipe', on(course.wipe), '14:30', wiping);
  const kept = Math.max(course.wipe ?? 0, course.inspect);
  await take(desk, back, 'keep', on(kept), '16:00', { storage: '行政棟7階 保管庫', toldBy: '森 由香里' });
  if (course.handOver === null) return;
  const away = await order(desk, device, on(kept + 1), { kind: 'distribution', reason });
  if (!away) return;
  const handOver = Math.max(course.handOver, kept + 2);
  const day = dayOf(desk, on(kept + 1));
  const prepared = { image: 'R8標準イメージ 10月版', patchedOn: day, registered: 'AD、資産管理' };
  await take(desk, away, 'prepare', on(kept + 1), '15:20', prepared);
  const receiver = {
    receiverDepartment: holder.department,
    receiverName: holder.name,
    receiverContact: holder.contact,
  };
  await take(desk, away, 'handOver', on(handOver), '10:15', { ...receiver, receiverChecked: true, roomId });
}

type Transport = (typeof transports)[number];

/** Carried by the desk itself, its 管理番号 read at both ends. */
async function carry(desk: Desk, { to, from, late }: Transport, device: DemoDevice): Promise<void> {
  const { base, ids } = desk.world;
  const own = ids.of('site', device.siteKey);
  const another = ids.of(
    'site',
    base.sites.find(({ kind, key }) => kind === 'regional' && key !== device.siteKey)?.key ?? '',
  );
  const asked = to === 'within' ? { reason: '倉庫の整理', toSiteId: own } : { reason: '庁舎で不足', toSiteId: another };
  const id = await order(desk, device, from, { kind: 'transport', ...asked });
  if (!id) return;
  const day = from + ordered + late;
  await take(desk, id, 'depart', day, '13:10', {
    tag: device.assetTag,
    way: '公用車',
    protection: '緩衝材で包み、施錠した箱に入れた',
    agreedWith: '森 由香里',
    agreedOn: dayOf(desk, from),
  });
  await take(desk, id, 'arrive', day, '14:40', { tag: device.assetTag, note: '' });
}

/** Brought and fetched again, and written into the ledger by hand, the second time days later. */
async function moveByHand(desk: Desk, device: DemoDevice, room: string | null = deskRoom(desk)): Promise<void> {
  const { base, ids } = desk.world;
  const hq = ids.of('site', base.sites.find(({ kind }) => kind === 'hq')?.key ?? '');
  const id = ids.of('asset', device.key);
  // In a hurry it was fetched from the office on the floor below.
  const floor = ids.of('room', 'honcho/6f');
  const entries = [
    { told: 12, went: 12, kind: 'collected', siteId: hq, handOverSiteId: hq, handOverRoomId: room },
    {
      told: 17,
      went: 14,
      kind: 'distributed',
      userId: holderOf(desk.world, device).id,
      handOverSiteId: hq,
      handOverRoomId: floor,
    },
  ];
  for (const { told, went, ...movement } of entries) {
    await at(desk, dayOf(desk, told), '16:40', async (ctx) => {
      const { version } = await ctx.tx
        .selectFrom('assets')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await moveAsset(ctx, { id, version, movement: { ...movement, movedOn: dayOf(desk, went) } as never });
    });
  }
}
