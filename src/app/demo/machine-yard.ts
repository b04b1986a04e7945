/** Where machines are bought, numbered, handed out and taken back while the fleet is built. */
import type { Day } from './demo-calendar.ts';
import { type FleetContext, type Machine, type Paper, type Spot, STORE_ROOM } from './machine.ts';
import type { DemoDeviceModel, DeviceClass, DeviceStatus } from './world-devices.ts';

export type Yard = FleetContext & {
  machines: Machine[];
  models: ReadonlyMap<string, DemoDeviceModel>;
  nextSerial: Map<string, number>;
};

const TAG_START: Readonly<Record<string, number>> = { NK06: 1001, NK04: 251, NK05: 101, NK07: 101, NK03: 1 };
/** Digits of the running number. */
const TAG_WIDTH: Readonly<Record<string, number>> = { SK: 4 };
const TAG_CLASS: Readonly<Record<DeviceClass, string>> = {
  NK: 'NK',
  DK: 'DK',
  KK: 'KK',
  MK: 'MK',
  LK: 'LK',
  SK: 'SK',
  PK: 'PK',
  TK: 'TK',
  SS: 'SS',
  mobile: 'MB',
  iPad: 'IP',
};

function nextTag(yard: Yard, model: DemoDeviceModel): string {
  const letters = TAG_CLASS[model.deviceClass];
  const year = String(model.introducedFiscalYear - 2018).padStart(2, '0');
  const series = model.deviceClass === 'SS' ? 'SS' : `${letters}${year}`;
  const serial = yard.nextSerial.get(series) ?? TAG_START[series] ?? 1;
  yard.nextSerial.set(series, serial + 1);
  return `${series}-${String(serial).padStart(TAG_WIDTH[letters] ?? 5, '0')}`;
}

export function addMachine(yard: Yard, modelKey: string, purchased: Day, status: DeviceStatus): Machine {
  const model = yard.models.get(modelKey);
  if (!model) throw new RangeError(`no model ${modelKey}`);
  const machine: Machine = {
    model,
    assetTag: nextTag(yard, model),
    purchased,
    seat: null,
    departmentKey: null,
    distributed: null,
    removed: null,
    pool: false,
    status,
    events: [],
  };
  const central = model.procurer === 'central';
  machine.events.push({
    day: purchased,
    kind: 'acquisition',
    to: { at: 'room', roomKey: STORE_ROOM },
    paper: '台帳取込',
    recorder: central ? '県' : '所属',
    dueOn: null,
  });
  yard.machines.push(machine);
  return machine;
}

export function distribute(machine: Machine, day: Day, paper: Paper | string): void {
  machine.distributed = day;
  const to: Spot =
    machine.seat === null
      ? { at: 'department', departmentKey: machine.departmentKey ?? '' }
      : { at: 'seat', seat: machine.seat };
  const recorder = machine.model.procurer === 'central' ? 'desk' : '所属';
  machine.events.push({ day, kind: 'distribution', to, paper, recorder, dueOn: null });
}

export function collect(machine: Machine, day: Day, paper: Paper | string): void {
  machine.removed = day;
  machine.events.push({
    day,
    kind: 'collection',
    to: { at: 'room', roomKey: STORE_ROOM },
    paper,
    recorder: 'desk',
    dueOn: null,
  });
}

/** One entry a seat, so that picking one weighs departments by size. */
export function departmentsByWeight(yard: Yard): string[] {
  return yard.seating.seats.map((seat) => seat.departmentBefore);
}
