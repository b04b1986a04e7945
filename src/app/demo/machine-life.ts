/** What happens to machines after they reach their desks: April's changes, repairs (§4-8) and loans (§4-7). */
import {
  addOpenMinutes,
  type Day,
  dayOf,
  isoDate,
  minuteAt,
  openDayOnOrAfter,
  openDaysBetween,
  shiftOpenDays,
} from './demo-calendar.ts';
import { type FleetContext, type Machine, type Paper, POOL_ROOM, type Spot } from './machine.ts';
import { apportion, elementAt, type Rng } from './prng.ts';
import { MERGER_DAY, occupantOn } from './seats.ts';

/** One repair; the ticket that led to it is told a few open hours before the collection. */
export type RepairCase = { machine: number; collected: Day; handedOver: Day; returned: Day | null; paper: Paper };

/** 令和7年度: 修理 221 (appendix ア), 貸出 527 (ウ). */
const YEAR_REPAIRS = 221;
const YEAR_LOANS = 527;
const YEAR = { from: dayOf('2025-04-01'), to: dayOf('2026-03-31') };
/** A repair a day, nearly. */
const REPAIRS_PER_OPEN_DAY = 0.85;

/** Repairs stay clear of the change of year, when desks change hands. */
function isCalm(day: Day): boolean {
  const monthDay = isoDate(day).slice(5);
  return monthDay < '03-05' || monthDay > '04-20';
}

export function changeHandsInApril(machines: readonly Machine[], context: FleetContext): void {
  const { seats } = context.seating;
  const successors = new Map(
    context.organisation.departments.map((department) => [department.key, department.successorKey]),
  );
  for (const machine of machines) {
    if (machine.distributed === null) continue;
    const end = Math.min(machine.removed ?? Number.POSITIVE_INFINITY, context.lastDay);
    if (machine.seat === null) moveWithDepartment(machine, successors, end);
    else followOccupants(machine, elementAt(seats, machine.seat), end, context.rng);
  }
}

function moveWithDepartment(machine: Machine, successors: ReadonlyMap<string, string | null>, end: Day): void {
  const next = machine.departmentKey ? successors.get(machine.departmentKey) : null;
  if (!next || end < MERGER_DAY || (machine.distributed ?? end) >= MERGER_DAY) return;
  machine.departmentKey = next;
  const to: Spot = { at: 'department', departmentKey: next };
  machine.events.push({
    day: MERGER_DAY,
    kind: 'departmentChange',
    to,
    paper: 'R8組織改正',
    recorder: '県',
    dueOn: null,
  });
}

function followOccupants(
  machine: Machine,
  seat: { index: number; departmentBefore: string; departmentKey: string; occupants: { from: Day }[] },
  end: Day,
  rng: Rng,
): void {
  const start = machine.distributed ?? end;
  const to: Spot = { at: 'seat', seat: seat.index };
  const changes = seat.occupants
    .filter((occupant) => occupant.from > start && occupant.from <= end)
    .map((occupant) => occupant.from);
  for (const from of changes) {
    const day = Math.min(end, shiftOpenDays(openDayOnOrAfter(from), rng.int(0, 5)));
    machine.events.push({
      day,
      kind: 'userChange',
      to,
      paper: { prefix: 'B', day, text: '' },
      recorder: '所属',
      dueOn: null,
    });
  }
  const merged = seat.departmentBefore !== seat.departmentKey && start < MERGER_DAY && end >= MERGER_DAY;
  if (merged && !changes.includes(MERGER_DAY)) {
    machine.events.push({
      day: MERGER_DAY,
      kind: 'departmentChange',
      to,
      paper: 'R8組織改正',
      recorder: '県',
      dueOn: null,
    });
  }
}

const REPAIR_VENDOR: Readonly<Record<string, string>> = {
  nk03: 'repair-a',
  nk04: 'repair-a',
  dk01: 'repair-a',
  nk07: 'repair-c',
  kk07: 'repair-c',
};

/** Hand-over places: MK only at the head office (§5-8), the others at their own 情報機器室 too (§4-9). */
function handOverRoom(machine: Machine, context: FleetContext): string {
  if (machine.model.deviceClass === 'MK' || machine.seat === null) return POOL_ROOM;
  const departmentKey = elementAt(context.seating.seats, machine.seat).departmentKey;
  const siteKey = context.organisation.departments.find((department) => department.key === departmentKey)?.siteKey;
  const site = context.sites.find((row) => row.key === siteKey);
  return site?.kind === 'hq' || site?.outsidePrefecture || !site?.baseSiteKey
    ? POOL_ROOM
    : `${site.baseSiteKey}/equipment`;
}

function sendToRepair(machine: Machine, repair: RepairCase, context: FleetContext): void {
  const { paper } = repair;
  const home: Spot =
    machine.seat === null
      ? { at: 'department', departmentKey: machine.departmentKey ?? '' }
      : { at: 'seat', seat: machine.seat };
  const vendorKey = REPAIR_VENDOR[machine.model.key] ?? 'repair-b';
  const write = (day: Day, kind: 'collection' | 'repairOut' | 'repairReturn', to: Spot): void => {
    machine.events.push({ day, kind, to, paper, recorder: 'desk', dueOn: null });
  };
  write(repair.collected, 'collection', { at: 'room', roomKey: handOverRoom(machine, context) });
  write(repair.handedOver, 'repairOut', { at: 'vendor', vendorKey });
  if (repair.returned !== null) write(repair.returned, 'repairReturn', home);
  else machine.status = 'inRepair';
}

function planRepair(index: number, collected: Day, lastDay: Day, rng: Rng): RepairCase {
  const handedOver = Math.min(lastDay, shiftOpenDays(collected, rng.int(0, 1)));
  const returned = shiftOpenDays(handedOver, rng.int(4, 11));
  return {
    machine: index,
    collected,
    handedOver,
    returned: returned > lastDay ? null : returned,
    paper: { prefix: 'S', day: collected, text: '' },
  };
}

/** Machines that break: long enough on their desks, each at most once, mostly NK. */
function repairCandidates(machines: readonly Machine[], rng: Rng): { pc: number[]; mk: number[] } {
  const steady = ['nk04', 'nk05', 'nk06', 'dk01'];
  const before = dayOf('2025-04-01');
  const pc: number[] = [];
  const mk: number[] = [];
  machines.forEach((machine, index) => {
    if (machine.status !== 'inUse' || machine.distributed === null || machine.distributed >= before) return;
    if (machine.seat !== null && steady.includes(machine.model.key)) pc.push(index);
    else if (machine.model.key === 'mk05') mk.push(index);
  });
  return { pc: rng.shuffle(pc), mk: rng.shuffle(mk) };
}

export function repairMachines(machines: readonly Machine[], context: FleetContext): RepairCase[] {
  const rng = context.rng.fork('repairs');
  const candidates = repairCandidates(machines, rng);
  const yearDays = openDaysBetween(YEAR.from, YEAR.to).filter(isCalm);
  const laterDays = openDaysBetween(YEAR.to + 1, context.lastDay).filter(isCalm);
  const later = Math.min(
    Math.floor(laterDays.length * REPAIRS_PER_OPEN_DAY),
    candidates.pc.length + candidates.mk.length - YEAR_REPAIRS - 1,
  );
  const days = [
    ...Array.from({ length: YEAR_REPAIRS }, () => rng.pick(yearDays)),
    ...Array.from({ length: Math.max(0, later) }, () => rng.pick(laterDays)),
  ].sort((a, b) => a - b);
  return days.map((day) => {
    const list = rng.chance(0.05) && candidates.mk.length > 0 ? candidates.mk : candidates.pc;
    const index = list.pop() ?? 0;
    const repair = planRepair(index, day, context.lastDay, rng);
    sendToRepair(elementAt(machines, index), repair, context);
    return repair;
  });
}

type LoanWindow = { from: Day; to: Day; count: number };

/** Loans come in rounds: every pool machine goes out at most once a round. */
function loanWindows(poolSize: number, lastDay: Day): LoanWindow[] {
  const thirds = apportion(YEAR_LOANS, [poolSize, poolSize, poolSize]);
  const windows = [
    ['2025-04-14', '2025-05-30'],
    ['2025-08-01', '2025-09-30'],
    ['2025-12-01', '2026-01-23'],
  ].map(([from = '', to = ''], i) => ({ from: dayOf(from), to: dayOf(to), count: elementAt(thirds, i) }));
  for (let from = dayOf('2026-04-13'); from <= lastDay; from += 70) {
    windows.push({ from, to: Math.min(from + 45, lastDay), count: Math.floor(poolSize * 0.85) });
  }
  return windows;
}

const OVERDUE_NOW = 7;

export function lendPool(machines: readonly Machine[], context: FleetContext): void {
  const rng = context.rng.fork('loans');
  const pool = machines.filter((machine) => machine.pool);
  for (const window of loanWindows(pool.length, context.lastDay)) {
    const days = openDaysBetween(window.from, window.to);
    for (const machine of rng.shuffle(pool).slice(0, window.count)) {
      if (machine.status === 'onLoan' || days.length === 0) continue;
      lend(machine, rng.pick(days), context, rng);
    }
  }
  overrun(pool, context.lastDay, rng);
}

/** The loans that have been out longest are the ones that people forgot: 返却超過 7. */
function overrun(pool: readonly Machine[], lastDay: Day, rng: Rng): void {
  const loans = pool
    .filter((machine) => machine.status === 'onLoan')
    .map((machine) => elementAt(machine.events, machine.events.length - 1))
    .sort((a, b) => a.day - b.day);
  for (const loan of loans.slice(0, OVERDUE_NOW)) loan.dueOn = Math.max(loan.day + 1, lastDay - rng.int(1, 11));
  for (const loan of loans.slice(OVERDUE_NOW)) loan.dueOn = Math.max(loan.dueOn ?? lastDay, lastDay + rng.int(0, 9));
}

function lend(machine: Machine, day: Day, context: FleetContext, rng: Rng): void {
  const seat = rng.pick(context.seating.seats);
  const staff = occupantOn(seat, day);
  if (staff === null) return;
  const dueOn = shiftOpenDays(day, rng.int(2, 14));
  const returned = rng.chance(0.85) ? Math.max(day + 1, dueOn - rng.int(0, 2)) : dueOn + rng.int(1, 3);
  const paper: Paper = { prefix: 'L', day, text: '' };
  machine.events.push({ day, kind: 'loanOut', to: { at: 'borrower', staff }, paper, recorder: 'desk', dueOn });
  if (returned > context.lastDay) {
    machine.status = 'onLoan';
    return;
  }
  const to: Spot = { at: 'room', roomKey: POOL_ROOM };
  const back = openDayOnOrAfter(returned);
  if (back > context.lastDay) machine.status = 'onLoan';
  else machine.events.push({ day: back, kind: 'loanReturn', to, paper, recorder: 'desk', dueOn: null });
}

/** The minute a repair's ticket is told: in the open hours just before the collection. */
export function toldAt(repair: RepairCase, rng: Rng): number {
  const day = shiftOpenDays(repair.collected, -rng.int(1, 3));
  return addOpenMinutes(minuteAt(day, 0), rng.int(5, 440));
}
