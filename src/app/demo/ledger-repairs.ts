import { dayOf, fiscalYearOf, isoDate, shiftOpenDays } from './demo-calendar.ts';
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
import type { DemoDevice } from './world-devices.ts';

const TROUBLES = [
  ['電源が入らない', 'board', '電源部の故障', '電源基板を交換'],
  ['画面に縦の線が出る', 'display', '液晶パネルの故障', '液晶パネルを交換'],
  ['充電ができない', 'battery', 'バッテリの劣化', 'バッテリを交換'],
  ['起動の途中で止まる', 'disk', 'SSDの故障', 'SSDを交換し、標準イメージを展開'],
  ['カメラが映らない', 'reader', 'カメラの故障', 'カメラの部品を交換'],
  ['異音がする', 'other', '冷却ファンの故障', '冷却ファンを交換'],
  ['突然電源が切れる', 'board', 'メイン基板の故障', 'メイン基板を交換'],
] as const;

const toldOwner = (moment: string, name: string, part: string, cause: string): DemoRepairStep => {
  const patch = { treatment: 'repair', explained_to: name };
  return told('explain', 'decided', moment, `${name}さんへ　修理。原因：${cause}`, patch, {
    treatment: 'repair',
    part,
  });
};

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

const upToNow = (steps: DemoRepairStep[], now: string) => steps.map((one) => ({ ...one, at: later(one.at, now) }));

/** One that the ledger tells: taken in, at the vendor's, back with its user. */
export function ledgerRepair(world: DemoBase, device: DemoDevice, index: number, rng: Rng): DemoRepair {
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
