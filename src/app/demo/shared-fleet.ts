/** Machines that belong to a department and to nobody in it: servers, special terminals, shared PCs (§1-5(1)). */
import { dayOf } from './demo-calendar.ts';
import { addMachine, departmentsByWeight, distribute, type Yard } from './machine-yard.ts';

/** 貸出用 notebooks of the モバイル class. */
export const POOL_MOBILE = 26;

type Batch = { model: string; count: number; purchased: string };

/** Machines that belong to a department and to nobody in it. */
export function addShared(yard: Yard, batches: readonly Batch[], departments: readonly string[]): void {
  for (const batch of batches) {
    for (let n = 0; n < batch.count; n++) {
      const purchased = dayOf(batch.purchased) + yard.rng.int(0, 150);
      const machine = addMachine(yard, batch.model, purchased, 'inUse');
      machine.departmentKey = yard.rng.pick(departments);
      distribute(machine, purchased + yard.rng.int(3, 30), '購入所属への配付');
    }
  }
}

const NUMBER_USE =
  /課税課|納税課|税務企画課|税収確保課|福祉課|保護課|国民健康保険課|教職員課|福利・給与課|長寿介護課|健康増進課/;

export function addSpecial(yard: Yard): void {
  const { departments } = yard.organisation;
  const seated = departments.filter((department) => yard.seating.seatsOf.has(department.key));
  const numberUse = seated.filter((department) => NUMBER_USE.test(department.name)).map((department) => department.key);
  const weighted = departmentsByWeight(yard);
  const police = [yard.organisation.find('三重県警察本部').key];
  const corporations = ['三重県土地開発公社', '三重県住宅供給公社', '三重県道路公社'].map(
    (name) => yard.organisation.find(name).key,
  );
  addShared(
    yard,
    [
      { model: 'mk05', count: 90, purchased: '2023-06-01' },
      { model: 'mkd06', count: 40, purchased: '2024-06-03' },
    ],
    numberUse,
  );
  addShared(
    yard,
    [
      { model: 'lk04', count: 26, purchased: '2022-07-01' },
      { model: 'lkd04', count: 4, purchased: '2022-07-01' },
    ],
    weighted,
  );
  addShared(yard, [{ model: 'mb04', count: 60, purchased: '2022-08-01' }], weighted);
  addShared(yard, [{ model: 'mb06', count: 40 - POOL_MOBILE, purchased: '2024-09-02' }], weighted);
  addShared(yard, [{ model: 'ipad', count: 12, purchased: '2022-10-03' }], weighted);
  for (let n = 0; n < 18; n++) addMachine(yard, 'ipad', dayOf('2022-10-03'), 'stored');
  addShared(yard, [{ model: 'pk05', count: 380, purchased: '2023-05-01' }], police);
  addShared(yard, [{ model: 'tk03', count: 220, purchased: '2021-05-06' }], corporations);
  addShared(
    yard,
    [
      { model: 'ss-nas', count: 420, purchased: '2022-05-02' },
      { model: 'ss-srv', count: 310, purchased: '2022-07-01' },
      { model: 'ss-net', count: 480, purchased: '2021-07-01' },
      { model: 'ss-pc', count: 395, purchased: '2020-08-03' },
      { model: 'ss-mfp', count: 220, purchased: '2023-06-01' },
    ],
    weighted,
  );
}
