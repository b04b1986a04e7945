/**
 * The 10,515 machines: which class, which model, on whose desk. Counts are those of the ledger's tree
 * (すべて 10,515 = NK 5,236 + DK 96 + KK 68 + MK 130 + LK 30 + SK・PK・TK 3,000 + SS 1,825 + モバイル 130, §1-5(1)).
 */
import { dayOf, openDaysBetween } from './demo-calendar.ts';
import type { FleetContext, Machine, Spot } from './machine.ts';
import { STORE_ROOM } from './machine.ts';
import { addMachine, collect, departmentsByWeight, distribute, type Yard } from './machine-yard.ts';
import { elementAt } from './prng.ts';
import { addShared, addSpecial, POOL_MOBILE } from './shared-fleet.ts';
import { MODEL_ROWS } from './tables/equipment.ts';
import type { DemoDeviceModel } from './world-devices.ts';

type Cohort = { model: string; purchased: string; from: string; to: string; label: string };
const COHORTS: Readonly<Record<string, Cohort>> = {
  nk03: { model: 'nk03', purchased: '2022-01-20', from: '2022-02-14', to: '2022-02-25', label: 'R3展開' },
  nk04: { model: 'nk04', purchased: '2023-01-18', from: '2023-02-13', to: '2023-03-10', label: 'R4展開' },
  nk05: { model: 'nk05', purchased: '2024-01-17', from: '2024-02-13', to: '2024-03-08', label: 'R5展開' },
  nk06: { model: 'nk06', purchased: '2025-02-14', from: '2025-03-03', to: '2025-03-14', label: 'R6展開' },
  nk07: { model: 'nk07', purchased: '2025-11-14', from: '2025-12-08', to: '2026-02-20', label: 'R7展開' },
  nkd05: { model: 'nkd05', purchased: '2023-09-12', from: '2023-09-20', to: '2023-10-13', label: '所属調達' },
  nkd07: { model: 'nkd07', purchased: '2025-06-18', from: '2025-06-23', to: '2025-07-11', label: '所属調達' },
  dk01: { model: 'dk01', purchased: '2020-01-15', from: '2021-05-10', to: '2021-05-21', label: 'R1展開' },
  kk07: { model: 'kk07', purchased: '2025-08-20', from: '2025-09-01', to: '2025-09-12', label: '企業庁R7展開' },
};

/** NK on desks: 1,462 + 1,080 + 1,015 + 1,072 + 82 + 58 = 4,769 seats, in the order of the rollouts' areas. */
const NK_SEATS = [
  ['nk06', 1462],
  ['nk07', 1080],
  ['nk05', 1015],
  ['nk04', 1072],
  ['nkd05', 82],
  ['nkd07', 58],
] as const;
/** The first 205 seats of the R7 rollout gave back an R3型 that now waits for disposal. */
const REPLACED = 205;
/** Single distributions and collections of 令和7年度: 145 + 112 = 257 (appendix ウ). */
const SINGLE_DISTRIBUTIONS = 145;
const IDLE = [
  ['nk04', 40],
  ['nk05', 52],
  ['nk06', 20],
] as const;
const POOL_NK = 150;
const KK_SEATS = 68;
const DK_SEATS = 96;

export function buildModels(): DemoDeviceModel[] {
  return MODEL_ROWS.map(([key, deviceClass, maker, name, year, procurer, os, cpu, memoryGb, storageGb, price]) => ({
    key,
    deviceClass,
    maker,
    name,
    introducedFiscalYear: year,
    procurer,
    os,
    cpu,
    memoryGb,
    storageGb,
    price,
  }));
}

/** Rollouts go area by area: R6型 to 北勢 and 県土整備部 first, the rest in 建制順. */
function seatsInRolloutOrder(context: FleetContext): number[] {
  const baseOf = new Map(
    context.sites.map((site) => [site.key, site.kind === 'hq' || site.kind === 'annex' ? 'honcho' : site.baseSiteKey]),
  );
  const departments = new Map(context.organisation.departments.map((department) => [department.key, department]));
  const roads = context.organisation.find('県土整備部').code;
  const rankOf = (seat: number): number => {
    const department = departments.get(elementAt(context.seating.seats, seat).departmentKey);
    const base = baseOf.get(department?.siteKey ?? '') ?? 'outside';
    const area = ['yokkaichi', 'suzuka', 'kuwana'].indexOf(base);
    if (area >= 0) return area;
    return base === 'honcho' && department?.code.startsWith(roads) ? 3 : 4;
  };
  const orderOf = (seat: number): number =>
    departments.get(elementAt(context.seating.seats, seat).departmentKey)?.order ?? 0;
  return context.seating.seats
    .map((seat) => ({ seat: seat.index, rank: rankOf(seat.index), order: orderOf(seat.index) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order || a.seat - b.seat)
    .map((row) => row.seat);
}

type Desks = { nk: number[]; kk: number[]; dk: number[]; sk: number[] };

function shareOutDesks(context: FleetContext): Desks {
  const order = seatsInRolloutOrder(context);
  const codeOf = new Map(context.organisation.departments.map((department) => [department.key, department.code]));
  const enterprise = context.organisation.find('企業庁').code;
  const isEnterprise = (seat: number): boolean =>
    codeOf.get(elementAt(context.seating.seats, seat).departmentKey)?.startsWith(enterprise) ?? false;
  const kk = new Set(context.rng.shuffle(order.filter(isEnterprise)).slice(0, KK_SEATS));
  const rest = order.filter((seat) => !kk.has(seat));
  const wanted = NK_SEATS.reduce((sum, [, count]) => sum + count, 0);
  const nk = new Set(context.rng.shuffle(rest).slice(0, wanted));
  const others = context.rng.shuffle(rest.filter((seat) => !nk.has(seat)));
  return {
    nk: order.filter((seat) => nk.has(seat)),
    kk: [...kk],
    dk: others.slice(0, DK_SEATS),
    sk: others.slice(DK_SEATS),
  };
}

/** One cohort to its desks, spread evenly over the open days of its rollout. */
function rollOut(yard: Yard, cohortKey: string, seats: readonly number[]): Machine[] {
  const cohort = COHORTS[cohortKey];
  if (!cohort) throw new RangeError(`no cohort ${cohortKey}`);
  const days = openDaysBetween(dayOf(cohort.from), dayOf(cohort.to));
  return seats.map((seat, i) => {
    const machine = addMachine(yard, cohort.model, dayOf(cohort.purchased), 'inUse');
    machine.seat = seat;
    const wave = Math.floor((i * days.length) / seats.length);
    distribute(machine, elementAt(days, wave), `${cohort.label} 第${Math.floor(wave / 5) + 1}波`);
    return machine;
  });
}

function addOneForEachDesk(yard: Yard, desks: Desks): void {
  let taken = 0;
  for (const [cohort, count] of NK_SEATS) {
    const machines = rollOut(yard, cohort, desks.nk.slice(taken, taken + count));
    taken += count;
    if (cohort === 'nk06') redateSingles(yard, machines);
    if (cohort === 'nk07') addReplaced(yard, machines.slice(0, REPLACED));
  }
  rollOut(yard, 'kk07', desks.kk);
  rollOut(yard, 'dk01', desks.dk);
}

const YEAR_FROM = dayOf('2025-04-21');
const YEAR_TO = dayOf('2026-03-06');

/** 145 of the R6型 went out one by one during 令和7年度. */
function redateSingles(yard: Yard, machines: readonly Machine[]): void {
  const days = openDaysBetween(YEAR_FROM, YEAR_TO);
  for (const machine of yard.rng.shuffle(machines).slice(0, SINGLE_DISTRIBUTIONS)) {
    machine.events.pop();
    const day = yard.rng.pick(days);
    distribute(machine, day, { prefix: 'D', day, text: '' });
  }
}

/** The R3型 that stood on the desk before, given back on the rollout's day and waiting for disposal since R8.3. */
function addReplaced(yard: Yard, successors: readonly Machine[]): void {
  const old = rollOut(
    yard,
    'nk03',
    successors.map((machine) => machine.seat ?? 0),
  );
  const decided = dayOf('2026-03-16');
  old.forEach((machine, i) => {
    const successor = elementAt(successors, i);
    collect(machine, successor.distributed ?? decided, 'R7展開 旧端末回収');
    machine.status = 'disposalPending';
    const to: Spot = { at: 'room', roomKey: STORE_ROOM };
    machine.events.push({
      day: decided,
      kind: 'disposalDecision',
      to,
      paper: 'R7廃棄予定一覧',
      recorder: '県',
      dueOn: null,
    });
  });
}

/** Spare machines of departments, collected in 令和7年度 and stored since: 使われていない 112. */
function addIdle(yard: Yard): void {
  const days = openDaysBetween(YEAR_FROM, YEAR_TO);
  const departments = departmentsByWeight(yard);
  for (const [cohortKey, count] of IDLE) {
    const cohort = COHORTS[cohortKey];
    for (let n = 0; cohort && n < count; n++) {
      const machine = addMachine(yard, cohort.model, dayOf(cohort.purchased), 'stored');
      machine.departmentKey = yard.rng.pick(departments);
      distribute(machine, dayOf(cohort.to), `${cohort.label} 予備`);
      const day = yard.rng.pick(days);
      collect(machine, day, { prefix: 'K', day, text: '' });
    }
  }
}

function addPool(yard: Yard): void {
  for (let n = 0; n < POOL_NK; n++) addMachine(yard, 'nk04', dayOf('2023-01-18'), 'stored').pool = true;
  for (let n = 0; n < POOL_MOBILE; n++) addMachine(yard, 'mb06', dayOf('2024-12-10'), 'stored').pool = true;
}

/** SK of people without a one-person machine. */
function addSkDesks(yard: Yard, seats: readonly number[]): void {
  const models = ['sk03', 'sk05', 'sk07'] as const;
  const purchased = { sk03: '2021-06-01', sk05: '2023-06-01', sk07: '2025-06-02' };
  for (const seat of seats) {
    const model = yard.rng.pick(models);
    const day = dayOf(purchased[model]) + yard.rng.int(0, 120);
    const machine = addMachine(yard, model, day, 'inUse');
    machine.seat = seat;
    distribute(machine, day + yard.rng.int(5, 30), '購入所属への配付');
  }
}

const SK_TOTAL = 2400;

export function buildFleet(context: FleetContext): Machine[] {
  const yard: Yard = {
    ...context,
    machines: [],
    models: new Map(buildModels().map((model) => [model.key, model])),
    nextSerial: new Map(),
  };
  const desks = shareOutDesks(context);
  addPool(yard);
  addOneForEachDesk(yard, desks);
  addIdle(yard);
  addSkDesks(yard, desks.sk);
  const shared = SK_TOTAL - desks.sk.length;
  const third = Math.floor(shared / 3);
  addShared(
    yard,
    [
      { model: 'sk03', count: third, purchased: '2021-06-01' },
      { model: 'sk05', count: third, purchased: '2023-06-01' },
      { model: 'sk07', count: shared - 2 * third, purchased: '2025-06-02' },
    ],
    departmentsByWeight(yard),
  );
  addSpecial(yard);
  return yard.machines;
}
