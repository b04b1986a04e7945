import { getLoan } from '#features/loans/server/get-loan.ts';
import { repairProcess } from '#features/repairs/contract/repair.process.ts';
import { repairDraft } from '#features/repairs/contract/repair.ts';
import type { RepairPart } from '#features/repairs/contract/repair-policies.data.ts';
import { getRepair } from '#features/repairs/server/get-repair.ts';
import { receiveRepair } from '#features/repairs/server/receive-repair.ts';
import { repairVerbs } from '#features/repairs/server/repairs.procedures.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import type { DemoDevice } from '../world-devices.ts';
import type { LoadedWorld } from './load-world.ts';
import { freeThings, lendThing, takeThingBack } from './past-loans.ts';
import { atHour, dayOfService, type PastDesk } from './past-moments.ts';

/** One repair by the open days of the service on which each thing was done. */
interface Course {
  readonly deviceClass: 'NK' | 'MK' | 'LK' | 'mobile';
  readonly symptom: string;
  readonly came: number;
  readonly diagnosed: number;
  readonly explained: number;
  /** Back in the house; what the desk repairs itself was never away. */
  readonly home: number;
  /** Handed to the vendor; null: the free maintenance is over, and the desk repairs the part itself. */
  readonly sent: number | null;
  readonly part: RepairPart;
  readonly cleaned: boolean;
  /** The user has a substitute with the data from this day on. */
  readonly substitute?: number;
}

const board = { part: 'board', cleaned: true } as const;
const keyTop = { part: 'keyTop', cleaned: true, sent: null, symptom: 'キーが外れた' } as const;

const stopped = { part: 'other', cleaned: true, sent: null, symptom: '更新の途中で止まり、立ち上がらない' } as const;

const course = (deviceClass: Course['deviceClass'], days: readonly number[], rest: Omit<Course, Day>): Course => {
  const [came = 0, diagnosed = 0, explained = 0, home = 0] = days;
  return Object.assign({ deviceClass, came, diagnosed, explained, home }, rest);
};
type Day = 'deviceClass' | 'came' | 'diagnosed' | 'explained' | 'home';

/** Each class as the clauses want it, and once with something late or left out. */
const courses: readonly Course[] = [
  course('NK', [3, 3, 4, 11], { ...board, symptom: '電源が入らない', sent: 5, substitute: 5 }),
  course('NK', [12, 12, 12, 14], keyTop),
  course('NK', [20, 20, 21, 22], keyTop),
  course('MK', [2, 2, 3, 11], { ...board, symptom: '電源が入らない', sent: 5, substitute: 5 }),
  course('MK', [14, 16, 17, 24], { ...board, symptom: '画面に線が入る', sent: 18 }),
  course('MK', [13, 13, 13, 15], keyTop),
  course('MK', [9, 9, 10, 11], stopped),
  course('MK', [21, 21, 22, 27], stopped),
  course('LK', [4, 4, 5, 12], { ...board, symptom: '充電できない', sent: 7, substitute: 6 }),
  course('LK', [16, 17, 21, 27], { ...board, symptom: '突然電源が切れる', sent: 22, cleaned: false }),
  course('LK', [15, 15, 16, 18], keyTop),
  course('mobile', [3, 3, 4, 13], { ...board, symptom: '画面が割れている', sent: 6 }),
  course('mobile', [17, 18, 18, 26], { ...board, symptom: '起動しない', sent: 20, cleaned: false }),
  course('mobile', [19, 19, 19, 21], keyTop),
];

/** Devices in use since before the service, that nothing else of the sample's past moves, by what is asked of them. */
async function devicesFor(desk: PastDesk): Promise<(course: Course) => DemoDevice | undefined> {
  const { runtime, world } = desk;
  const repaired = await runtime.database.db.selectFrom('repairs').select('asset_id').execute();
  const taken = new Set(repaired.map(({ asset_id }) => asset_id));
  const { base, ids } = world;
  const quiet = base.devices
    .filter(({ procurer, status, movements }) => {
      return procurer === 'central' && status === 'inUse' && (movements.at(-1)?.date ?? '') < '2026-07-01';
    })
    .toReversed();
  return ({ deviceClass, sent, came }) => {
    const isOver = (one: DemoDevice) => one.warrantyEndsOn < dayOfService(desk, came);
    const found = quiet.find(
      (one) =>
        one.deviceClass === deviceClass && (sent !== null || isOver(one)) && !taken.has(ids.of('asset', one.key)),
    );
    if (found) taken.add(ids.of('asset', found.key));
    return found;
  };
}

type Step = keyof typeof repairVerbs;
type When = readonly [day: number, time: string];

const causes = { board: '基板の故障', keyTop: 'キートップの破損', other: '更新の途中で起動の領域が壊れた' } as const;

async function take(desk: PastDesk, id: string, name: Step, when: When, form: object) {
  await atHour(desk, ...when, async (ctx) => {
    const { version } = await getRepair(ctx, { id });
    return repairVerbs[name](ctx, { id, version, form: repairProcess.steps[name].form.parse(form) } as never);
  });
}

/** Who has the device, or who of its 所属 brings it. */
function bringerOf({ base }: LoadedWorld, device: DemoDevice) {
  const ofIts = base.staff.filter(({ departmentKey, retiredOn }) => {
    return departmentKey === device.departmentKey && retiredOn === null;
  });
  const person = base.staff.find(({ key }) => key === device.userKey) ?? ofIts[0];
  if (!person) throw new Error(`nobody has ${device.assetTag}`);
  return person;
}

async function follow(desk: PastDesk, course: Course, device: DemoDevice): Promise<void> {
  const { base, ids } = desk.world;
  const { came, diagnosed, explained, sent, home, part } = course;
  const siteId = ids.of('site', base.sites.find(({ kind }) => kind === 'hq')?.key ?? '');
  const person = bringerOf(desk.world, device);
  const name = `${person.familyName} ${person.givenName}`;
  const noStart = part === 'other';
  const draft = repairDraft.parse({ assetTag: device.assetTag, symptom: course.symptom, noStart });
  const id = (await atHour(desk, came, '09:40', (ctx) => receiveRepair(ctx, draft)))?.id;
  if (!id) return;
  const cause = causes[part as keyof typeof causes];
  await take(desk, id, 'diagnose', [diagnosed, '11:00'], { how: 'direct', part, cause });
  const treatment = noStart ? 'initialise' : 'repair';
  await take(desk, id, 'explain', [explained, '13:30'], { treatment, explainedTo: name });
  await take(desk, id, 'takeIn', [explained, '14:00'], { siteId, accessories: 'ACアダプタ' });
  if (noStart) {
    await take(desk, id, 'settle', [home, '10:30'], { work: '初期化して標準イメージを展開' });
    await finish(desk, id, course, { name, siteId, extension: person.extension });
    return;
  }
  if (sent === null) {
    await take(desk, id, 'repairInHouse', [home, '10:30'], { part, work: 'キートップを交換', costYen: 800 });
    await finish(desk, id, course, { name, siteId, extension: person.extension });
    return;
  }
  const report = { to: 'デジタル改革推進課', body: '基板の故障。業者に依頼します。' };
  await take(desk, id, 'report', [explained, '15:00'], report);
  const appointment = { vendor: 'あずま保守サービス', at: instantAt(dayOfService(desk, sent), '10:00'), siteId };
  await take(desk, id, 'appoint', [explained, '15:20'], appointment);
  await take(desk, id, 'sendOut', [sent, '10:05'], { dueOn: dayOfService(desk, home) });
  const substitute = await giveSubstitute(desk, id, course, person);
  await take(desk, id, 'receiveBack', [home, '10:30'], { siteId, work: '基板を交換', costYen: 33000 });
  if (substitute) await take(desk, id, 'moveDataBack', [home, '11:30'], { note: '' });
  await finish(desk, id, course, { name, siteId, extension: person.extension });
  if (substitute) await takeThingBack(desk, ...substitute, home + 1);
}

/** An old PC with the data on it, until the own one is back: its loan and the PC. */
async function giveSubstitute(desk: PastDesk, id: string, { substitute: out, home }: Course, person: Person) {
  const [assetId] = out === undefined ? [] : await freeThings(desk, 'oneEach', 1);
  if (out === undefined || !assetId) return null;
  const lending = { pool: 'oneEach', asked: out, from: out, due: home + 2, setUp: out, out } as const;
  const loan = await lendThing(desk, lending, { purpose: 'substitute', person, assetId });
  if (!loan) return null;
  await atHour(desk, out, '15:30', async (ctx) => {
    const [{ version }, { number }] = [await getRepair(ctx, { id }), await getLoan(ctx, { id: loan })];
    const form = repairProcess.steps.substitute.form.parse({ loanNumber: number, dataMoved: true });
    return repairVerbs.substitute(ctx, { id, version, form });
  });
  return [loan, assetId] as const;
}
type Person = ReturnType<typeof bringerOf>;

interface Giving {
  readonly name: string;
  readonly siteId: string;
  readonly extension: string;
}

/** Cleaned, kitted where its class asks for it, looked at and given back on the day after. */
async function finish(desk: PastDesk, id: string, course: Course, { name, siteId, extension }: Giving) {
  const { home, cleaned, deviceClass } = course;
  if (cleaned) await take(desk, id, 'clean', [home, '13:00'], { what: '筐体、画面' });
  if (deviceClass === 'MK') await take(desk, id, 'kit', [home, '14:00'], { work: '手順書どおりキッティング' });
  await take(desk, id, 'check', [home, '15:00'], { works: true });
  const receiver = { receiverName: name, receiverContact: `内線 ${extension}`, receiverChecked: true };
  await take(desk, id, 'giveBack', [home + 1, '10:10'], { ...receiver, siteId });
}

/** 修理 of each class in the first weeks of service, taken by the product's own steps at their hours. */
export async function addPastRepairs(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  const deviceFor = await devicesFor(desk);
  for (const course of courses) {
    const device = deviceFor(course);
    if (device) await follow(desk, course, device);
  }
}
