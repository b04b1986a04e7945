import { type Day, dayOf, fiscalYearOf, shiftOpenDays } from './demo-calendar.ts';
import { elementAt, type Rng } from './prng.ts';
import {
  at,
  type DemoRepair,
  type DemoRepairStep,
  diagnosis,
  later,
  nameOf,
  openOnOrBefore,
  told,
} from './repair-story.ts';
import type { DemoBase } from './world.ts';

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

export function deskRepairs(world: DemoBase, rng: Rng): DemoRepair[] {
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
export function writtenOff(world: DemoBase): DemoRepair[] {
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
