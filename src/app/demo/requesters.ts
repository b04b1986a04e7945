/** Finds who asks, from which department, about which machine, on a given day. */
import type { Day } from './demo-calendar.ts';
import type { Machine } from './machine.ts';
import { elementAt, pushTo, type Rng } from './prng.ts';
import type { Scenario, Topic } from './scenarios.ts';
import { departmentOfSeat, occupantOn, type Seat, type Seating } from './seats.ts';
import type { DeviceClass } from './world-devices.ts';

export type Asker = { seat: number; staff: number; departmentKey: string; machine: number | null };

/** The machines by where they can be found. */
export type MachineIndex = {
  machines: readonly Machine[];
  bySeat: ReadonlyMap<number, number[]>;
  nkSeats: readonly number[];
  nkSeatsByModel: ReadonlyMap<string, number[]>;
  shared: ReadonlyMap<DeviceClass, number[]>;
};

export function indexMachines(machines: readonly Machine[]): MachineIndex {
  const bySeat = new Map<number, number[]>();
  const nkSeatsByModel = new Map<string, number[]>();
  const shared = new Map<DeviceClass, number[]>();
  const nkSeats = new Set<number>();
  machines.forEach((machine, index) => {
    const { deviceClass, key } = machine.model;
    if (machine.seat === null) {
      if (machine.departmentKey !== null && machine.removed === null) pushTo(shared, deviceClass, index);
      return;
    }
    pushTo(bySeat, machine.seat, index);
    if (deviceClass !== 'NK') return;
    nkSeats.add(machine.seat);
    pushTo(nkSeatsByModel, key, machine.seat);
  });
  return { machines, bySeat, nkSeats: [...nkSeats], nkSeatsByModel, shared };
}

function isOnDesk(machine: Machine, day: Day): boolean {
  return (
    machine.distributed !== null && machine.distributed < day && (machine.removed === null || machine.removed > day)
  );
}

/** The machine on a desk on that day, of one class when given. */
export function machineAtSeat(
  index: MachineIndex,
  seat: number,
  day: Day,
  deviceClass: DeviceClass | null,
): number | null {
  const found = (index.bySeat.get(seat) ?? []).find((candidate) => {
    const machine = elementAt(index.machines, candidate);
    return (deviceClass === null || machine.model.deviceClass === deviceClass) && isOnDesk(machine, day);
  });
  return found ?? null;
}

function askerAt(seat: Seat, day: Day, machine: number | null): Asker | null {
  const staff = occupantOn(seat, day);
  return staff === null ? null : { seat: seat.index, staff, departmentKey: departmentOfSeat(seat, day), machine };
}

const MODEL_OF_SCENARIO: Readonly<Record<string, string>> = {
  'wifi-resume': 'nk06',
  'recovery-key': 'nk06',
  'rollout-data': 'nk07',
  'rollout-defect': 'nk07',
};
const TRIES = 30;

function nkAsker(scenario: Scenario, day: Day, seating: Seating, index: MachineIndex, rng: Rng): Asker {
  const model = MODEL_OF_SCENARIO[scenario.id];
  const narrow = model ? (index.nkSeatsByModel.get(model) ?? []) : index.nkSeats;
  for (let tries = 0; tries < TRIES * 10; tries++) {
    const seat = rng.pick(tries < TRIES && narrow.length > 0 ? narrow : index.nkSeats);
    const machine = machineAtSeat(index, seat, day, 'NK');
    const asker = machine === null ? null : askerAt(elementAt(seating.seats, seat), day, machine);
    if (asker) return asker;
  }
  throw new RangeError(`no NK on any desk on day ${day}`);
}

const CLASS_OF_SCENARIO: readonly (readonly [RegExp, DeviceClass])[] = [
  [/^mk-/, 'MK'],
  [/^lk-/, 'LK'],
  [/^mobile-/, 'mobile'],
  [/^(ss-|nas-fault)/, 'SS'],
  [/^sk-/, 'SK'],
];

/** Somebody of the department that keeps a shared machine of the class. */
function sharedAsker(
  deviceClass: DeviceClass,
  day: Day,
  seating: Seating,
  index: MachineIndex,
  rng: Rng,
): Asker | null {
  const machines = index.shared.get(deviceClass) ?? [];
  for (let tries = 0; tries < TRIES && machines.length > 0; tries++) {
    const candidate = rng.pick(machines);
    const machine = elementAt(index.machines, candidate);
    const seats = seating.seatsOf.get(machine.departmentKey ?? '') ?? [];
    if (!isOnDesk(machine, day) || seats.length === 0) continue;
    const asker = askerAt(elementAt(seating.seats, rng.pick(seats)), day, candidate);
    if (asker) return asker;
  }
  return null;
}

const OTHER_MACHINE_SHARE = 0.45;

function otherAsker(scenario: Scenario, day: Day, seating: Seating, index: MachineIndex, rng: Rng): Asker {
  const special = CLASS_OF_SCENARIO.find(([pattern]) => pattern.test(scenario.id))?.[1];
  const shared = special ? sharedAsker(special, day, seating, index, rng) : null;
  if (shared) return shared;
  const seat = rng.pick(seating.seats);
  const own = rng.chance(OTHER_MACHINE_SHARE) ? machineAtSeat(index, seat.index, day, null) : null;
  const isNk = own !== null && elementAt(index.machines, own).model.deviceClass === 'NK';
  const asker = askerAt(seat, day, isNk ? null : own);
  if (!asker) throw new RangeError(`nobody sits on seat ${seat.index} on day ${day}`);
  return asker;
}

/** Only a ticket about NK carries an NKパソコン, so that the year's 4,808 can be counted from the tickets. */
export function findAsker(
  topic: Topic,
  scenario: Scenario,
  day: Day,
  seating: Seating,
  index: MachineIndex,
  rng: Rng,
): Asker {
  return topic === 'nk' ? nkAsker(scenario, day, seating, index, rng) : otherAsker(scenario, day, seating, index, rng);
}

/** Who sits at a broken machine; for a shared one, somebody of its department. */
export function askerOfMachine(machineIndex: number, day: Day, seating: Seating, index: MachineIndex, rng: Rng): Asker {
  const machine = elementAt(index.machines, machineIndex);
  const seats = machine.seat === null ? (seating.seatsOf.get(machine.departmentKey ?? '') ?? []) : [machine.seat];
  const asker = askerAt(elementAt(seating.seats, rng.pick(seats)), day, machineIndex);
  if (!asker) throw new RangeError(`nobody at machine ${machine.assetTag}`);
  return asker;
}
