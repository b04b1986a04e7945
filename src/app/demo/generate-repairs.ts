/**
 * 修理 of the sample (§4-8, §5-7): each that the ledger moved, 221 of them in 令和7年度 (appendix ア), from the day it was taken in to
 * the day it was back, and beside them what never left the desk: just received, on hold, settled from afar, repaired in house.
 */
import {
  businessMinuteOfDay,
  type Day,
  dayOf,
  fiscalYearOf,
  instantOf,
  isOpenDay,
  isoDate,
  minuteAt,
  shiftOpenDays,
} from './demo-calendar.ts';
import { createRng, elementAt, type Rng } from './prng.ts';
import type { DemoBase } from './world.ts';
import type { DemoDevice } from './world-devices.ts';

/** A step as it was taken; `patch` is what it wrote into the repair. */
export type DemoRepairStep = {
  step: string;
  to: string;
  at: string;
  body: string;
  patch: Readonly<Record<string, unknown>>;
  data?: Readonly<Record<string, unknown>>;
};
export type DemoRepair = {
  key: string;
  fiscalYear: number;
  serial: number;
  device: DemoDevice;
  staffKey: string | null;
  departmentKey: string | null;
  symptom: string;
  openedAt: string;
  byKey: string | null;
  /** The day the vendor promised, and when it was back. */
  vendorBack: { startedAt: string; dueOn: string; metAt: string | null } | null;
  steps: DemoRepairStep[];
};

const TROUBLES = [
  ['電源が入らない', 'board', '電源部の故障', '電源基板を交換'],
  ['画面に縦の線が出る', 'display', '液晶パネルの故障', '液晶パネルを交換'],
  ['充電ができない', 'battery', 'バッテリの劣化', 'バッテリを交換'],
  ['起動の途中で止まる', 'disk', 'SSDの故障', 'SSDを交換し、標準イメージを展開'],
  ['カメラが映らない', 'reader', 'カメラの故障', 'カメラの部品を交換'],
  ['異音がする', 'other', '冷却ファンの故障', '冷却ファンを交換'],
  ['突然電源が切れる', 'board', 'メイン基板の故障', 'メイン基板を交換'],
] as const;

const at = (day: Day, minute: number) => instantOf(minuteAt(day, businessMinuteOfDay(minute)));
const openOnOrBefore = (day: Day) => (isOpenDay(day) ? day : shiftOpenDays(day, -1));

export function generateRepairs(world: DemoBase): DemoRepair[] {
  const rng = createRng(`${world.seed}/repairs`);
  const moved = world.devices.flatMap((device) =>
    device.movements.flatMap((move, i) =>
      move.kind === 'collection' && /^S\d/.test(move.basis) && move.date >= '2025-04-01'
        ? [ledgerRepair(world, device, i, rng)]
        : [],
    ),
  );
  const last = new Map<number, number>();
  for (const { fiscalYear, serial } of moved) last.set(fiscalYear, Math.max(serial, last.get(fiscalYear) ?? 0));
  const others = [...deskRepairs(world, rng), ...writtenOff(world)].map((one) => {
    const serial = (last.get(one.fiscalYear) ?? 0) + 1;
    last.set(one.fiscalYear, serial);
    return { ...one, serial };
  });
  return [...moved, ...others];
}

const toldOwner = (moment: string, name: string, part: string, cause: string): DemoRepairStep => {
  const patch = { treatment: 'repair', explained_to: name };
  return told('explain', 'decided', moment, `${name}さんへ　修理。原因：${cause}`, patch, {
    treatment: 'repair',
    part,
  });
};

/** One that the ledger tells: taken in, at the vendor's, back with its user. */
function ledgerRepair(world: DemoBase, device: DemoDevice, index: number, rng: Rng): DemoRepair {
  const taken = elementAt(device.movements, index);
  const [out, back] = [device.movements[index + 1], device.movements[index + 2]];
  const [symptom, part, cause, work] = rng.pick(TROUBLES);
  const day = dayOf(taken.date);
  const isMk = device.deviceClass === 'MK';
  const name = nameOf(world, taken.from.staffKey);
  const steps: DemoRepairStep[] = [
    told('takeIn', 'received', at(day, 40), `${taken.to.label}で預かり。付属品：ACアダプタ`, {
      accessories: 'ACアダプタ',
      status_before: 'inUse',
    }),
    diagnosis(at(day, 90), part, cause),
    toldOwner(at(day, 110), name, part, cause),
    noSubstitute(at(day, 112)),
  ];
  let vendorBack: DemoRepair['vendorBack'] = null;
  if (out?.kind === 'repairOut') {
    const sent = dayOf(out.date);
    const due = shiftOpenDays(sent, isMk ? 12 : 11);
    const vendor = out.to.label;
    if (isMk) {
      const told_ = { reported_to: 'デジタル改革推進課' };
      steps.push(told('report', 'decided', at(day, 118), `デジタル改革推進課へ　${cause}。業者に依頼します。`, told_));
    }
    steps.push(
      told('appoint', 'decided', at(day, 122), `${vendor}　${taken.to.label}`, {
        vendor,
        vendor_at: at(sent, 200),
      }),
      told('sendOut', 'atVendor', later(at(sent, 205), world.now), `${vendor}へ`, { vendor_due_on: isoDate(due) }),
    );
    vendorBack = { startedAt: steps.at(-1)?.at ?? '', dueOn: isoDate(due), metAt: null };
    if (!back && sent % 3 === 0 && shiftOpenDays(sent, 2) < dayOf(world.asOf)) {
      const waited = at(shiftOpenDays(sent, 1), 60);
      steps.push(told('wait', 'atVendor', waited, `部品待ち：${work}`, { waits_for: '交換部品（メーカー取寄せ）' }));
    }
    if (back?.kind === 'repairReturn') {
      const home = dayOf(back.date);
      const open = openOnOrBefore(home);
      const paid = device.warrantyEndsOn < taken.date;
      const cost = paid ? rng.int(8, 46) * 1000 : 0;
      steps.push(
        told('receiveBack', 'treated', at(open, 20), `${vendor}から　${work}`, { work, cost_yen: cost }),
        ...(rng.chance(0.97) ? [cleaning(at(open, 60))] : []),
        ...(isMk ? [told('kit', 'treated', at(open, 150), '手順書どおりキッティング', {})] : []),
        told('check', 'treated', at(open, 180), '正常に動作', {}, { works: true }),
        told('giveBack', 'returned', at(open, 300), `${name}さんへ　返却`, {
          receiver_name: name,
          receiver_contact: '内線',
        }),
      );
      vendorBack.metAt = at(open, 20);
    }
  }
  return {
    key: `repair/${device.key}/${index}`,
    fiscalYear: fiscalYearOf(day),
    serial: Number(taken.basis.slice(-5)),
    device,
    symptom,
    vendorBack,
    steps: upToNow(steps, world.now),
    staffKey: taken.from.staffKey,
    departmentKey: taken.from.departmentKey,
    openedAt: at(day, 15),
    byKey: taken.recordedByKey,
  };
}

/** What happens on the last day after the demo's moment has not happened yet; what the ledger has is done by now. */
const later = (moment: string, now: string) => (moment > now ? now : moment);
const upToNow = (steps: DemoRepairStep[], now: string) => steps.map((one) => ({ ...one, at: later(one.at, now) }));

const told = (
  step: string,
  to: string,
  moment: string,
  body: string,
  patch: DemoRepairStep['patch'],
  data?: DemoRepairStep['data'],
): DemoRepairStep => ({ step, to, at: moment, body, patch, ...(data && { data }) });
const diagnosis = (moment: string, part: string, cause: string) =>
  told('diagnose', 'diagnosed', moment, `直接：${cause}`, { how: 'direct', part, cause }, { how: 'direct', part });
const noSubstitute = (moment: string) =>
  told(
    'substitute',
    'decided',
    moment,
    '使用者は代替機を不要と答えた',
    { substitute_declined: true },
    { declined: true },
  );
const cleaning = (moment: string) =>
  told('clean', 'treated', moment, '筐体、冷却ファン、ディスプレイ', { cleaned: '筐体、冷却ファン、ディスプレイ' });

function nameOf(world: DemoBase, key: string | null): string {
  const one = key ? world.staff.find((each) => each.key === key) : undefined;
  return one ? `${one.familyName} ${one.givenName}` : '所属の担当者';
}

type Course = (one: { name: string; day: Day; ago: number }) => DemoRepairStep[];
const explained = (treatment: string, words: string, { name, day }: { name: string; day: Day }, cause: string) =>
  told(
    'explain',
    'decided',
    at(day, 70),
    `${name}さんへ　${words}。原因：${cause}`,
    { treatment, explained_to: name },
    { treatment },
  );

/** What never left for a vendor: each course a few times, the newest ones still open. */
const COURSES: readonly (readonly [symptom: string, daysAgo: readonly number[], course: Course])[] = [
  ['キーボードの一部が入力できない', [0, 0, 0], () => []],
  ['起動が遅い', [0, 1], ({ day }) => [diagnosis(at(day, 50), 'disk', '空き容量の不足')]],
  [
    'タッチパッドが動かない',
    [0, 1],
    (one) => [diagnosis(at(one.day, 45), 'other', '部品の不良'), explained('repair', '修理', one, '部品の不良')],
  ],
  [
    'ときどき画面が暗くなる',
    [2, 6],
    (one) => [diagnosis(at(one.day, 45), 'display', '再現せず'), explained('hold', '保留', one, '再現せず')],
  ],
  [
    '省電力から戻らない',
    [1, 9, 15, 22, 30],
    (one) => [
      diagnosis(at(one.day, 40), 'other', '省電力の設定'),
      explained('settings', '設定変更', one, '省電力の設定'),
      told('settle', 'treated', at(one.day, 75), '省電力の設定を標準に戻した', { work: '省電力の設定を標準に戻した' }),
      ...(one.ago < 2
        ? []
        : [
            told('check', 'treated', at(one.day, 80), '正常に動作', {}, { works: true }),
            told('giveBack', 'returned', at(one.day, 85), `${one.name}さんへ　電話で連絡`, {
              receiver_name: one.name,
              receiver_contact: '内線',
            }),
          ]),
    ],
  ],
  [
    '動きが重い',
    [12, 25],
    (one) => [
      diagnosis(at(one.day, 40), 'other', '再起動で直った'),
      told('cancel', 'cancelled', at(one.day, 60), '使用者から、直ったとの連絡', {}),
    ],
  ],
];

function deskRepairs(world: DemoBase, rng: Rng): DemoRepair[] {
  const today = openOnOrBefore(dayOf(world.asOf));
  const free = rng.shuffle(
    world.devices.filter(
      ({ status, deviceClass, userKey, procurer, movements }) =>
        status === 'inUse' &&
        procurer === 'central' &&
        (deviceClass === 'NK' || deviceClass === 'DK') &&
        userKey !== null &&
        !movements.some(({ kind }) => kind === 'repairOut'),
    ),
  );
  const agents = world.deskUsers.filter(({ role, activeTo }) => role === 'agent' && activeTo === null);
  const drafts = COURSES.flatMap(([symptom, ago, course]) => ago.map((back) => ({ symptom, back, course })));
  return drafts
    .toSorted((a, b) => b.back - a.back)
    .map(({ symptom, back, course }, i): DemoRepair => {
      const device = elementAt(free, i);
      const day = shiftOpenDays(today, -back);
      const openedAt = later(at(day, 10 + i), world.now);
      const steps = course({ name: nameOf(world, device.userKey), day, ago: back }).filter(
        ({ at: moment }) => moment <= world.now,
      );
      return {
        key: `repair/desk/${i}`,
        fiscalYear: fiscalYearOf(day),
        serial: 0,
        device,
        symptom,
        openedAt,
        steps,
        vendorBack: null,
        staffKey: device.userKey,
        departmentKey: device.departmentKey,
        byKey: rng.pick(agents).key,
      };
    });
}

/** Beyond repair: what the ledger lately put among those that wait for their disposal. */
function writtenOff(world: DemoBase): DemoRepair[] {
  const gone = world.devices.find(
    ({ status, deviceClass, movements }) =>
      status === 'disposalPending' && deviceClass === 'NK' && (movements.at(-1)?.date ?? '') >= '2025-04-01',
  );
  const end = gone?.movements.at(-1);
  if (!gone || !end) return [];
  const day = openOnOrBefore(dayOf(end.date));
  const staffKey = gone.movements.findLast(({ to }) => to.staffKey !== null)?.to.staffKey ?? null;
  const one = { name: nameOf(world, staffKey), day };
  const reason = '部品の供給が終わっている';
  return [
    {
      key: 'repair/writtenOff',
      fiscalYear: fiscalYearOf(day),
      serial: 0,
      device: gone,
      symptom: '電源が入らない',
      vendorBack: null,
      staffKey,
      departmentKey: null,
      openedAt: at(day, 5),
      byKey: end.recordedByKey,
      steps: [
        told('takeIn', 'received', at(day, 20), 'ヘルプデスク室で預かり', { status_before: 'inUse' }),
        diagnosis(at(day, 40), 'board', '基板の故障'),
        explained('asIs', 'そのまま返却', one, '基板の故障'),
        told('settle', 'treated', at(day, 90), reason, { work: reason }),
        told('writeOff', 'writtenOff', at(day, 120), reason, { returned_at: at(day, 120) }),
      ],
    },
  ];
}
