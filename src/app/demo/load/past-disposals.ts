import { moveAsset } from '#features/assets/server/move-asset.ts';
import { disposalProcess } from '#features/disposals/contract/disposal.process.ts';
import { disposalDraft } from '#features/disposals/contract/disposal.ts';
import { validationDraft } from '#features/disposals/contract/validation.ts';
import { listDrives } from '#features/disposals/server/disposal.reads.ts';
import { disposalSteps } from '#features/disposals/server/disposals.procedures.ts';
import { insertPhotos } from '#features/disposals/server/disposals.repo.ts';
import { getDisposal } from '#features/disposals/server/get-disposal.ts';
import { proposeDisposal } from '#features/disposals/server/propose-disposal.ts';
import { recordValidation } from '#features/disposals/server/record-validation.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays, type IsoDate, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import { recordFile } from '#platform/files/file-records.ts';
import { inspectBytes } from '#platform/files/inspect-bytes.ts';
import type { Services } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import type { DemoDevice } from '../world-devices.ts';
import { actorOf } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';
import { plainPng } from './plain-png.ts';

type Step = keyof typeof disposalSteps;

const tray = plainPng(960, 720, [96, 104, 112]);

/** A batch: what is in it, on which open day of the service each thing was done, and how far it came. */
interface Course {
  readonly deviceClass: DemoDevice['deviceClass'];
  readonly count: number;
  readonly proposed: number;
  /** The open day that 県 named for the work, and the one it was done on. */
  readonly workOn: number;
  readonly doneOn?: number;
  readonly certified?: number;
  readonly last: Step | 'propose' | 'none';
  /** One drive is not found after the work. */
  readonly lost?: true;
  /** The drives lay about before they were destroyed, and whether 県 was told. */
  readonly lay?: 'told' | 'untold';
  /** 県 and the desk agreed another way (§7-9). */
  readonly agreed?: true;
}

/** One in each state; one that was done two days late, a late certificate, and one that stands because 41 of 42 were counted. */
const courses: readonly Course[] = [
  { deviceClass: 'NK', count: 12, proposed: 4, workOn: 9, certified: 11, last: 'retire' },
  { deviceClass: 'NK', count: 7, proposed: 6, workOn: 11, certified: 20, last: 'retire' },
  // iPad go in R8 (§7): what is soldered in is not destroyed by drilling.
  { deviceClass: 'iPad', count: 6, proposed: 7, workOn: 12, certified: 14, last: 'retire', agreed: true },
  { deviceClass: 'NK', count: 8, proposed: 12, workOn: 17, doneOn: 19, certified: 21, last: 'retire' },
  { deviceClass: 'MK', count: 3, proposed: 15, workOn: 20, certified: 22, last: 'retire' },
  { deviceClass: 'LK', count: 2, proposed: 16, workOn: 21, certified: 23, last: 'retire' },
  { deviceClass: 'NK', count: 5, proposed: 20, workOn: 26, certified: 28, last: 'accept' },
  { deviceClass: 'NK', count: 6, proposed: 22, workOn: 28, certified: 30, last: 'certify', lay: 'told' },
  { deviceClass: 'NK', count: 42, proposed: 25, workOn: 32, last: 'takeLabelsOff', lost: true, lay: 'untold' },
  { deviceClass: 'NK', count: 3, proposed: 26, workOn: 33, last: 'cancel' },
  { deviceClass: 'NK', count: 4, proposed: 29, workOn: 35, last: 'sendBack' },
  { deviceClass: 'NK', count: 20, proposed: 32, workOn: 40, last: 'propose' },
  // Nobody has proposed these yet.
  { deviceClass: 'iPad', count: 4, proposed: 30, workOn: 40, last: 'none' },
];

const work: readonly Step[] = [
  'passOn',
  'countBefore',
  'checkMachine',
  'takeOut',
  'destroy',
  'countAfter',
  'takeLabelsOff',
];
const hours = ['08:41', '09:05', '09:16', '09:30', '10:20', '10:38', '11:10'];
/** Nobody read the drives between 9:30 and 12:10. */
const hoursAfterLying = ['08:41', '09:05', '09:16', '09:30', '12:10', '12:38', '13:10'];

/** 廃棄処分 of the first weeks of service, taken by the product's own steps at their hours. */
export async function addDemoDisposals(
  runtime: Runtime,
  { putFile }: Pick<Services, 'putFile'>,
  world: LoadedWorld,
): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const taken = new Set<string>();
  const desk = { runtime, world, calendar, putFile };
  await validate(desk);
  for (const course of courses) await follow(desk, course, taken);
}

interface Desk extends Pick<Services, 'putFile'> {
  readonly runtime: Runtime;
  readonly world: LoadedWorld;
  readonly calendar: Calendar;
}

const dayOf = ({ calendar }: Desk, days: number) => addOpenDays(calendar, serviceStart, days);

function actor({ world: { base, ids } }: Desk, role: 'agent' | 'manager' | 'authority'): Actor {
  const user = base.deskUsers.find((one) => one.role === role && one.activeTo === null);
  if (!user) throw new Error(`the sample world has no ${role}`);
  return actorOf(user, ids);
}

/** Done at its hour, unless the sample's present comes before it. */
async function at<T>(desk: Desk, by: Actor, [day, time]: [IsoDate, string], work: (ctx: Ctx) => Promise<T>) {
  const moment = instantAt(day, time);
  if (moment >= instantAt(today(desk.world.base.now), '00:00')) return null;
  return runWrite({ ...desk.runtime, clock: fixedClock(moment) }, { actor: by }, work);
}

async function statesOf({ runtime }: Desk, deviceClass: string): Promise<ReadonlyMap<string, string>> {
  const rows = await runtime.database.db
    .selectFrom('assets')
    .select(['id', 'status'])
    .where('class_code', '=', deviceClass)
    .execute();
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Devices that wait for their disposal; of the classes of which none does, some that are put among them. */
async function pick(desk: Desk, { deviceClass, count, proposed }: Course, taken: Set<string>) {
  const { base, ids } = desk.world;
  const states = await statesOf(desk, deviceClass);
  const stateOf = ({ key }: DemoDevice) => states.get(ids.of('asset', key));
  // The first of them are lent in their last weeks.
  const ours = base.devices
    .filter((one) => one.deviceClass === deviceClass && one.procurer === 'central' && !one.loanPool)
    .filter(({ key }) => !taken.has(key))
    .toReversed();
  const waiting = ours.filter((one) => stateOf(one) === 'awaitingDisposal').slice(0, count);
  const stored = ours.filter((one) => stateOf(one) === 'stored').slice(0, count - waiting.length);
  for (const { key } of stored) {
    await at(desk, actor(desk, 'agent'), [dayOf(desk, proposed - 1), '15:00'], async (ctx) => {
      const id = ids.of('asset', key);
      const { version } = await ctx.tx
        .selectFrom('assets')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const movement = { kind: 'awaitingDisposal', movedOn: dayOf(desk, proposed - 1) } as never;
      await moveAsset(ctx, { id, version, movement });
    });
  }
  const chosen = [...waiting, ...stored];
  for (const { key } of chosen) taken.add(key);
  return chosen.map(({ assetTag }) => assetTag);
}

const serialOf = (tag: string) => `S5${tag.replaceAll('-', '')}K7`;

async function take(desk: Desk, id: string, step: Step, when: [IsoDate, string], form: object): Promise<void> {
  const role = { approve: 'authority', sendBack: 'authority', accept: 'authority', certify: 'manager' } as const;
  const by = actor(desk, role[step as keyof typeof role] ?? 'agent');
  await at(desk, by, when, async (ctx) => {
    const { version } = await getDisposal(ctx, { id });
    const input = { id, version, form: disposalProcess.steps[step].form.parse(form) };
    return disposalSteps[step](ctx, input as never);
  });
}

/** What was tried out before the first batch: the machine of 県, and what was agreed for the tablets. */
async function validate(desk: Desk): Promise<void> {
  const rows = [
    ['drill', 'ディスククラッシャー DC-01 手順4版', 'unrated', '4か所を貫通させた検体の素子から読み出せない'],
    ['agreed', 'iPadの初期化と制御部の破壊 手順2版', 'unrated', '初期化した検体から復元できない'],
    ['degauss', '消磁器 M-2 手順1版', 'purge', '消磁した磁気ディスクから読み出せない'],
  ] as const;
  for (const [method, tool, category, how] of rows) {
    const draft = validationDraft.parse({
      id: desk.world.ids.of('validation', method),
      method,
      tool,
      category,
      how,
      samples: 3,
      validatedOn: dayOf(desk, 2),
      validatedBy: '水野 聡',
      holdsUntil: addDays(dayOf(desk, 2), 365),
    });
    await at(desk, actor(desk, 'manager'), [dayOf(desk, 2), '15:00'], (ctx) => recordValidation(ctx, draft));
  }
}

/** The tray after the work, every serial legible. */
async function photograph(desk: Desk, id: string, when: [IsoDate, string]): Promise<void> {
  const { putFile } = desk;
  const key = await putFile(tray);
  await at(desk, actor(desk, 'agent'), when, async (ctx) => {
    const drives = await listDrives(ctx, { id });
    const file = await recordFile(ctx, inspectBytes({ bytes: tray, declaredName: `抹消_${when[0]}.png` }), key);
    await insertPhotos(
      ctx,
      drives.map((drive) => drive.id),
      file.id,
    );
  });
}

function formsOf(desk: Desk, course: Course, tags: readonly string[]): Partial<Record<Step, object>> {
  const { base, ids } = desk.world;
  const siteId = ids.of('site', base.sites.find(({ kind }) => kind === 'hq')?.key ?? '');
  const [lost = '', ...found] = tags.map(serialOf);
  const serials = [lost, ...found];
  const isSmall = course.count < 6;
  const attends = isSmall ? { waiver: '業務情報を含まないため' } : { attends: true, witness: '森 由香里' };
  return {
    approve: { siteId, place: '地下1階 破砕室', workOn: dayOf(desk, course.workOn), ...attends },
    agree: {
      way: '初期化のうえ制御部を破壊',
      agreedWith: '森 由香里',
      agreedOn: dayOf(desk, course.workOn - 1),
      reason: '記憶素子が基板に直付けで取り出せないため',
    },
    countBefore: { read: tags },
    checkMachine: {
      siteId,
      machine: 'ディスククラッシャー DC-01',
      worn: true,
      interlock: true,
      blades: true,
      area: true,
    },
    takeOut: { drives: tags.map((tag) => ({ tag, serial: serialOf(tag), model: 'SSD 256GB' })) },
    passOn: { read: tags, holder: '坂井 剛', place: '吉田山会館 地下1から本庁舎へ（箱3）' },
    destroy: {
      serials,
      validationId: ids.of('validation', course.agreed ? 'agreed' : 'drill'),
      operator: '大西 誠',
      witness: isSmall ? '' : '森 由香里',
      verified: true,
      verifiedHow: course.agreed ? '起動せず、認識しないこと' : '貫通の目視、通電して認識しないこと',
      verifiedBy: '坂井 剛',
    },
    tellCustody: { to: '森 由香里', body: '専用機器の刃の交換を待つ間、取り出し台に置いた。部屋は施錠していた。' },
    countAfter: { read: course.lost ? found : serials },
    takeLabelsOff: { read: tags },
    sendBack: { reason: '型番ごとの台数を説明に加えてください。' },
    cancel: { reason: '貸出に使うことになったため' },
  };
}

async function follow(desk: Desk, course: Course, taken: Set<string>): Promise<void> {
  const tags = await pick(desk, course, taken);
  if (tags.length === 0 || course.last === 'none') return;
  const draft = disposalDraft.parse({ tags, method: 'drill', explanation: '更新により不要となった旧型。台帳どおり。' });
  const opened = await at(desk, actor(desk, 'agent'), [dayOf(desk, course.proposed), '09:20'], (ctx) =>
    proposeDisposal(ctx, draft),
  );
  if (!opened) return;
  const forms = formsOf(desk, course, tags);
  const done = course.doneOn ?? course.workOn;
  const certified = course.certified ?? done + 2;
  const plan: readonly (readonly [Step, number, string])[] = [
    ...(course.last === 'sendBack' ? [['sendBack', course.proposed + 2, '14:10'] as const] : []),
    ['approve', course.proposed + 2, '08:52'],
    ...(course.last === 'cancel' ? [['cancel', course.proposed + 3, '11:00'] as const] : []),
    ...(course.agreed ? [['agree', course.workOn - 1, '16:00'] as const] : []),
    ...work.map((step, nth) => [step, done, (course.lay ? hoursAfterLying : hours)[nth] ?? '13:30'] as const),
    ...(course.lay === 'told' ? [['tellCustody', done, '14:00'] as const] : []),
    ['certify', certified, '13:30'],
    ['accept', certified + 1, '10:10'],
    ['retire', certified + 2, '09:40'],
  ];
  for (const [step, days, time] of course.last === 'propose' ? [] : plan) {
    const when = [dayOf(desk, days), time] as [IsoDate, string];
    if (step === 'takeLabelsOff') await photograph(desk, opened.id, when);
    await take(desk, opened.id, step, when, forms[step] ?? {});
    if (step === course.last) return;
  }
}
