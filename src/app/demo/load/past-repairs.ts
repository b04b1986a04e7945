import { repairProcess } from '#features/repairs/contract/repair.process.ts';
import { repairDraft } from '#features/repairs/contract/repair.ts';
import { getRepair } from '#features/repairs/server/get-repair.ts';
import { receiveRepair } from '#features/repairs/server/receive-repair.ts';
import { repairVerbs } from '#features/repairs/server/repairs.procedures.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import type { DemoDevice } from '../world-devices.ts';
import type { LoadedWorld } from './load-world.ts';
import { atHour, dayOfService, type PastDesk } from './past-moments.ts';

/** One repair by the open days of the service on which each thing was done. */
interface Course {
  readonly deviceClass: 'MK' | 'LK' | 'mobile';
  readonly symptom: string;
  readonly came: number;
  readonly diagnosed: number;
  readonly explained: number;
  readonly sent: number;
  readonly home: number;
  readonly cleaned: boolean;
}

/** Each class as the clauses want it, and once with something late or left out. */
const table: readonly (readonly [Course['deviceClass'], string, ...number[]])[] = [
  ['MK', '電源が入らない', 2, 2, 3, 5, 11, 1],
  ['MK', '画面に線が入る', 14, 16, 17, 18, 24, 1],
  ['LK', '充電できない', 4, 4, 5, 7, 12, 1],
  ['LK', '突然電源が切れる', 16, 17, 21, 22, 27, 0],
  ['mobile', '画面が割れている', 3, 3, 4, 6, 13, 1],
  ['mobile', '起動しない', 17, 18, 18, 20, 26, 0],
];
const courses = table.map(
  ([deviceClass, symptom, came = 0, diagnosed = 0, explained = 0, sent = 0, home = 0, cleaned = 0]): Course => ({
    deviceClass,
    symptom,
    came,
    diagnosed,
    explained,
    sent,
    home,
    cleaned: cleaned === 1,
  }),
);

/** A device in use since before the service, that nothing else of the sample's past moves. */
function pick({ base }: LoadedWorld, { deviceClass }: Course, nth: number): DemoDevice | undefined {
  const fitting = base.devices.filter(
    (one) => one.deviceClass === deviceClass && one.procurer === 'central' && one.status === 'inUse',
  );
  return fitting.filter(({ movements }) => (movements.at(-1)?.date ?? '') < '2026-07-01').at(-1 - nth);
}

type Step = keyof typeof repairVerbs;

async function take(desk: PastDesk, id: string, name: Step, when: readonly [number, string], form: object) {
  await atHour(desk, ...when, async (ctx) => {
    const { version } = await getRepair(ctx, { id });
    return repairVerbs[name](ctx, { id, version, form: repairProcess.steps[name].form.parse(form) } as never);
  });
}

async function follow(desk: PastDesk, course: Course, device: DemoDevice): Promise<void> {
  const { base, ids } = desk.world;
  const { came, diagnosed, explained, sent, home, cleaned } = course;
  const siteId = ids.of('site', base.sites.find(({ kind }) => kind === 'hq')?.key ?? '');
  const person =
    base.staff.find(({ key }) => key === device.userKey) ??
    base.staff.find(({ departmentKey, retiredOn }) => departmentKey === device.departmentKey && retiredOn === null);
  const name = person ? `${person.familyName} ${person.givenName}` : '所属の担当';
  const draft = repairDraft.parse({ assetTag: device.assetTag, symptom: course.symptom });
  const id = (await atHour(desk, came, '09:40', (ctx) => receiveRepair(ctx, draft)))?.id;
  if (!id) return;
  const cause = { how: 'direct', part: 'board', cause: '基板の故障' };
  await take(desk, id, 'diagnose', [diagnosed, '11:00'], cause);
  await take(desk, id, 'explain', [explained, '13:30'], { treatment: 'repair', explainedTo: name });
  await take(desk, id, 'takeIn', [explained, '14:00'], { siteId, accessories: 'ACアダプタ' });
  const report = { to: 'デジタル改革推進課', body: '基板の故障。業者に依頼します。' };
  await take(desk, id, 'report', [explained, '15:00'], report);
  const appointment = { vendor: 'あずま保守サービス', at: instantAt(dayOfService(desk, sent), '10:00'), siteId };
  await take(desk, id, 'appoint', [explained, '15:20'], appointment);
  await take(desk, id, 'sendOut', [sent, '10:05'], { dueOn: dayOfService(desk, home) });
  await take(desk, id, 'receiveBack', [home, '10:30'], { siteId, work: '基板を交換', costYen: 33000 });
  if (cleaned) await take(desk, id, 'clean', [home, '11:00'], { what: '筐体、画面' });
  if (course.deviceClass === 'MK') await take(desk, id, 'kit', [home, '13:00'], { work: '手順書どおりキッティング' });
  await take(desk, id, 'check', [home, '15:00'], { works: true });
  const receiver = { receiverName: name, receiverContact: `内線 ${person?.extension ?? '3-0000'}` };
  await take(desk, id, 'giveBack', [home + 1, '10:10'], { ...receiver, receiverChecked: true, siteId });
}

/** 修理 of MK, LK and モバイル in the first weeks of service, taken by the product's own steps at their hours. */
export async function addPastRepairs(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  for (const [nth, course] of courses.entries()) {
    const device = pick(world, course, nth);
    if (device) await follow(desk, course, device);
  }
}
