/** Replays each machine's events into the append-only ledger and its present place (§4-4). */
import { type Day, dayOf, fiscalYearOf, isoDate } from './demo-calendar.ts';
import { agentFor } from './desk-roster.ts';
import type { FleetContext, LedgerEvent, Machine, Paper, Spot } from './machine.ts';
import { elementAt, type Rng } from './prng.ts';
import { departmentOfSeat, occupantOn } from './seats.ts';
import type { DemoDevice, DemoMovement, DemoPlace, DemoVendor } from './world-devices.ts';
import type { DemoStaff } from './world-people.ts';
import type { DemoRoom, DemoSite } from './world-places.ts';

export type LedgerContext = FleetContext & {
  staff: readonly DemoStaff[];
  vendors: readonly DemoVendor[];
  rooms: readonly DemoRoom[];
};

const NOWHERE: DemoPlace = {
  siteKey: null,
  roomKey: null,
  departmentKey: null,
  staffKey: null,
  vendorKey: null,
  label: '納入業者',
};

/** 修理票 and the other papers are numbered by date within a fiscal year: `S7-00143`. */
function numberPapers(machines: readonly Machine[]): void {
  const papers = new Set<Paper>();
  for (const machine of machines)
    for (const event of machine.events) if (typeof event.paper !== 'string') papers.add(event.paper);
  const counters = new Map<string, number>();
  for (const paper of [...papers].sort((a, b) => a.day - b.day)) {
    const series = `${paper.prefix}${fiscalYearOf(paper.day) - 2018}`;
    const next = (counters.get(series) ?? 0) + 1;
    counters.set(series, next);
    // A repair has its number as the product gives it.
    paper.text = `${series}-${String(next).padStart(paper.prefix === 'S' ? 5 : 4, '0')}`;
  }
}

type Indexes = {
  siteByKey: ReadonlyMap<string, DemoSite>;
  roomByKey: ReadonlyMap<string, DemoRoom>;
  siteOfDepartment: ReadonlyMap<string, string>;
  vendorByKey: ReadonlyMap<string, DemoVendor>;
  labels: Map<string, string>;
};

function indexesOf(context: LedgerContext): Indexes {
  return {
    siteByKey: new Map(context.sites.map((site) => [site.key, site])),
    roomByKey: new Map(context.rooms.map((room) => [room.key, room])),
    siteOfDepartment: new Map(
      context.organisation.departments.map((department) => [department.key, department.siteKey]),
    ),
    vendorByKey: new Map(context.vendors.map((vendor) => [vendor.key, vendor])),
    labels: new Map(
      context.organisation.departments.map((department) => [
        department.key,
        context.organisation.labelOf(department.key),
      ]),
    ),
  };
}

function departmentPlace(
  departmentKey: string,
  person: DemoStaff | null,
  context: LedgerContext,
  indexes: Indexes,
): DemoPlace {
  const label = indexes.labels.get(departmentKey) ?? '';
  return {
    siteKey: indexes.siteOfDepartment.get(departmentKey) ?? null,
    roomKey: context.organisation.roomOf.get(departmentKey) ?? null,
    departmentKey,
    staffKey: person?.key ?? null,
    vendorKey: null,
    label: person ? `${label} ${person.familyName}` : label,
  };
}

function departmentOn(person: DemoStaff, day: Day): string {
  const iso = isoDate(day);
  const row = person.assignments.findLast((assignment) => assignment.validFrom <= iso);
  return row?.departmentKey ?? person.departmentKey;
}

function placeOf(spot: Spot, day: Day, context: LedgerContext, indexes: Indexes): DemoPlace {
  if (spot.at === 'supplier') return NOWHERE;
  if (spot.at === 'department') return departmentPlace(spot.departmentKey, null, context, indexes);
  if (spot.at === 'vendor') {
    return {
      ...NOWHERE,
      vendorKey: spot.vendorKey,
      label: indexes.vendorByKey.get(spot.vendorKey)?.name ?? '保守業者',
    };
  }
  if (spot.at === 'room') {
    const room = indexes.roomByKey.get(spot.roomKey);
    const site = room ? indexes.siteByKey.get(room.siteKey) : undefined;
    return {
      ...NOWHERE,
      siteKey: site?.key ?? null,
      roomKey: spot.roomKey,
      label: `${site?.name ?? ''} ${room?.name ?? ''}`.trim(),
    };
  }
  if (spot.at === 'borrower') {
    const person = elementAt(context.staff, spot.staff);
    return departmentPlace(departmentOn(person, day), person, context, indexes);
  }
  const seat = elementAt(context.seating.seats, spot.seat);
  const staff = occupantOn(seat, day);
  const person = staff === null ? null : elementAt(context.staff, staff);
  return departmentPlace(departmentOfSeat(seat, day), person, context, indexes);
}

function recorderOf(
  event: LedgerEvent,
  at: DemoPlace,
  indexes: Indexes,
  rng: Rng,
): { key: string | null; label: string } {
  if (event.recorder !== 'desk') return { key: null, label: event.recorder };
  if (event.day < dayOf('2023-10-01')) return { key: null, label: '前受託者' };
  const site = indexes.siteByKey.get(at.siteKey ?? 'honcho');
  return { key: agentFor(site ?? { kind: 'hq', region: null }, event.day, rng), label: 'ヘルプデスク' };
}

function replay(machine: Machine, context: LedgerContext, indexes: Indexes, rng: Rng): DemoMovement[] {
  let from = NOWHERE;
  const ordered = machine.events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.day - b.event.day || a.index - b.index);
  return ordered.map(({ event }) => {
    const to = placeOf(event.to, event.day, context, indexes);
    const recorder = recorderOf(event, to, indexes, rng);
    const movement: DemoMovement = {
      date: isoDate(event.day),
      kind: event.kind,
      from,
      to,
      recordedByKey: recorder.key,
      recordedByLabel: recorder.label,
      basis: typeof event.paper === 'string' ? event.paper : event.paper.text,
      dueOn: event.dueOn === null ? null : isoDate(event.dueOn),
    };
    from = to;
    return movement;
  });
}

const WARRANTY_YEARS: Readonly<Record<string, number>> = {
  nk04: 3,
  nkd05: 3,
  sk03: 1,
  sk05: 1,
  sk07: 1,
  pk05: 1,
  tk03: 1,
  ipad: 1,
};

/** The first of each of these were bought to be tried, with the maker's own year. */
const TRIED = 4;
const TRIED_CLASSES = new Set(['MK', 'LK', 'mobile']);

/** To the end of the fiscal year that many years on: R7.2.14 with four years ends R11.3.31. */
function warrantyEnd(machine: Machine, nth: number): string {
  const isTried = nth < TRIED && TRIED_CLASSES.has(machine.model.deviceClass) && machine.model.procurer === 'central';
  const years = isTried ? 1 : (WARRANTY_YEARS[machine.model.key] ?? 4);
  return `${fiscalYearOf(machine.purchased) + years + 1}-03-31`;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LETTERS_AND_DIGITS = `0123456789${LETTERS}`;

function serialOf(rng: Rng): string {
  let serial = `${rng.int(2, 9)}${LETTERS[rng.int(0, 23)]}${LETTERS[rng.int(0, 23)]}`;
  while (serial.length < 10) serial += LETTERS_AND_DIGITS[rng.int(0, 33)];
  return serial;
}

const CURRENT_BUILD = '26200.7171';
const OLD_BUILD = '26200.6901';
/** 更新 未適用 286 of the ledger's 仕事. */
const OUTDATED = 286;

function outdatedOf(machines: readonly Machine[], rng: Rng): ReadonlySet<Machine> {
  const centrals = machines.filter(
    (machine) => machine.model.deviceClass === 'NK' && machine.status !== 'disposalPending',
  );
  return new Set(rng.shuffle(centrals).slice(0, OUTDATED));
}

function buildOf(machine: Machine, outdated: boolean): string {
  if (machine.model.os === 'iPadOS') return '17.7.2';
  if (machine.model.os === 'Windows Server 2022') return '20348.4405';
  if (!machine.model.os.startsWith('Windows')) return '';
  return outdated ? OLD_BUILD : CURRENT_BUILD;
}

const WITH_SIM = new Set(['NK', 'mobile', 'iPad']);

function fixedIpOf(nth: number): string {
  return `10.24.${Math.floor(nth / 250)}.${(nth % 250) + 2}`;
}

export function writeLedger(machines: readonly Machine[], context: LedgerContext): DemoDevice[] {
  numberPapers(machines);
  const rng = context.rng.fork('ledger');
  const indexes = indexesOf(context);
  const outdated = outdatedOf(machines, rng);
  const count = { sim: 0, ip: 0 };
  const ofModel = new Map<string, number>();
  return machines.map((machine, index) => {
    const { model } = machine;
    const nth = ofModel.get(model.key) ?? 0;
    ofModel.set(model.key, nth + 1);
    const movements = replay(machine, context, indexes, rng);
    const now = elementAt(movements, movements.length - 1).to;
    const isServer = model.deviceClass === 'SS';
    const withSim = WITH_SIM.has(model.deviceClass) && machine.status !== 'disposalPending';
    return {
      key: `e${String(index + 1).padStart(5, '0')}`,
      assetTag: machine.assetTag,
      deviceClass: model.deviceClass,
      procurer: model.procurer,
      modelKey: model.key,
      serialNo: serialOf(rng),
      cpu: model.cpu,
      memoryGb: model.memoryGb,
      storageGb: model.storageGb,
      price: model.price,
      purchasedOn: isoDate(machine.purchased),
      warrantyEndsOn: warrantyEnd(machine, nth),
      os: model.os,
      osBuild: buildOf(machine, outdated.has(machine)),
      encrypted: !isServer && model.deviceClass !== 'iPad' && model.deviceClass !== 'TK',
      simNo: withSim ? `SIM-${String(++count.sim).padStart(5, '0')}` : null,
      fixedIp: isServer ? fixedIpOf(count.ip++) : null,
      siteKey: now.siteKey ?? 'honcho',
      roomKey: now.roomKey,
      departmentKey: departmentNow(machine, now, context),
      userKey: userNow(machine, now, context),
      status: machine.status,
      loanPool: machine.pool,
      note: noteOf(machine),
      movements,
    };
  });
}

/** A machine at a vendor still belongs to its desk; a stored one to nobody. */
function departmentNow(machine: Machine, now: DemoPlace, context: LedgerContext): string | null {
  if (machine.status !== 'inRepair') return now.departmentKey;
  return machine.seat === null ? machine.departmentKey : elementAt(context.seating.seats, machine.seat).departmentKey;
}

function userNow(machine: Machine, now: DemoPlace, context: LedgerContext): string | null {
  if (machine.status !== 'inRepair' || machine.seat === null) return now.staffKey;
  const staff = occupantOn(elementAt(context.seating.seats, machine.seat), context.lastDay);
  return staff === null ? null : elementAt(context.staff, staff).key;
}

function noteOf(machine: Machine): string {
  if (machine.pool) return '貸出用';
  if (machine.model.deviceClass === 'iPad') return '令和8年度中に廃止予定';
  return machine.model.key === 'nk03' ? 'R7型への更新で回収' : '';
}
