/**
 * Who sits where, and since when. A seat belongs to a department; people move between seats every April (年度替わり),
 * and the machine on the desk stays. Ledger movements, requesters and departments on a day all follow from this.
 */
import { type Day, dayOf, isoDate } from './demo-calendar.ts';
import type { Organisation } from './organisation.ts';
import { apportion, elementAt, pushTo, type Rng } from './prng.ts';
import type { DemoAssignment } from './world-people.ts';

const STAFF_IN_OFFICE = 6000;
const YEARLY_RETIREES = 190;
const MOVING_SHARE = 0.2;
/** Seats older than this keep no history. */
const HISTORY_FROM = dayOf('2021-04-01');
const FIRST_TRANSFER_YEAR = 2024;
export const MERGER_DAY = dayOf('2026-04-01');

type Occupant = { staff: number; from: Day };
export type Seat = {
  index: number;
  /** Before the merger of R8.4.1 and after it; the same for most. */
  departmentBefore: string;
  departmentKey: string;
  /** Oldest first; the last one sits there now. */
  occupants: Occupant[];
};

export type Person = { joined: Day; retired: Day | null; stays: { seat: number; from: Day }[] };
export type Seating = { seats: Seat[]; people: Person[]; seatsOf: ReadonlyMap<string, number[]> };

export function departmentOfSeat(seat: Seat, day: Day): string {
  return day < MERGER_DAY ? seat.departmentBefore : seat.departmentKey;
}

/** Null before the seat's first occupant. */
export function occupantOn(seat: Seat, day: Day): number | null {
  for (let i = seat.occupants.length - 1; i >= 0; i--) {
    const occupant = elementAt(seat.occupants, i);
    if (occupant.from <= day) return occupant.staff;
  }
  return null;
}

function layOutSeats(organisation: Organisation): Seat[] {
  const counts = apportion(STAFF_IN_OFFICE, organisation.sizes);
  const seats: Seat[] = [];
  organisation.departments.forEach((department, i) => {
    const now = department.successorKey ?? department.key;
    for (let n = 0; n < elementAt(counts, i); n++) {
      seats.push({ index: seats.length, departmentBefore: department.key, departmentKey: now, occupants: [] });
    }
  });
  return seats;
}

function firstPeople(seats: readonly Seat[], rng: Rng): Person[] {
  const joinedYears = seats.map(() => rng.int(1988, 2023)).sort((a, b) => a - b);
  const people = joinedYears.map((year): Person => ({ joined: dayOf(`${year}-04-01`), retired: null, stays: [] }));
  const order = rng.shuffle(people.map((_, index) => index));
  seats.forEach((seat, i) => {
    const staff = elementAt(order, i);
    const person = elementAt(people, staff);
    const from = Math.max(HISTORY_FROM, person.joined);
    seat.occupants.push({ staff, from });
    person.stays.push({ seat: seat.index, from });
  });
  return people;
}

/** One 1 April: the longest-serving retire, a fifth moves, and new people fill what is left. */
function moveInApril(seats: readonly Seat[], people: Person[], year: number, rng: Rng): void {
  const day = dayOf(`${year}-04-01`);
  const sitting = seats.map((seat) => elementAt(seat.occupants, seat.occupants.length - 1).staff);
  const eldest = [...sitting].sort((a, b) => a - b).slice(0, YEARLY_RETIREES * 2);
  const retiring = new Set(rng.shuffle(eldest).slice(0, YEARLY_RETIREES));
  const vacated: number[] = [];
  const fillers: number[] = [];
  seats.forEach((seat, i) => {
    const staff = elementAt(sitting, i);
    if (retiring.has(staff)) {
      elementAt(people, staff).retired = day - 1;
      vacated.push(seat.index);
    } else if (rng.chance(MOVING_SHARE)) {
      vacated.push(seat.index);
      fillers.push(staff);
    }
  });
  for (let n = 0; n < YEARLY_RETIREES; n++) fillers.push(people.push({ joined: day, retired: null, stays: [] }) - 1);
  rng.shuffle(fillers).forEach((staff, i) => {
    const seat = elementAt(seats, elementAt(vacated, i));
    if (elementAt(seat.occupants, seat.occupants.length - 1).staff === staff) return;
    seat.occupants.push({ staff, from: day });
    elementAt(people, staff).stays.push({ seat: seat.index, from: day });
  });
}

export function buildSeating(organisation: Organisation, lastDay: Day, rng: Rng): Seating {
  const seats = layOutSeats(organisation);
  const people = firstPeople(seats, rng.fork('first'));
  for (let year = FIRST_TRANSFER_YEAR; dayOf(`${year}-04-01`) <= lastDay; year++) {
    moveInApril(seats, people, year, rng.fork(year));
  }
  const seatsOf = new Map<string, number[]>();
  for (const seat of seats) {
    for (const key of new Set([seat.departmentBefore, seat.departmentKey])) {
      pushTo(seatsOf, key, seat.index);
    }
  }
  return { seats, people, seatsOf };
}

/** A person's departments, one row for each unbroken stay. */
export function assignmentsOf(person: Person, seats: readonly Seat[]): DemoAssignment[] {
  const rows: { departmentKey: string; from: Day }[] = [];
  const begin = (departmentKey: string, from: Day): void => {
    if (rows.at(-1)?.departmentKey !== departmentKey) rows.push({ departmentKey, from });
  };
  person.stays.forEach((stay, i) => {
    const seat = elementAt(seats, stay.seat);
    const until =
      person.stays[i + 1]?.from ?? (person.retired === null ? Number.POSITIVE_INFINITY : person.retired + 1);
    begin(departmentOfSeat(seat, stay.from), stay.from);
    if (stay.from < MERGER_DAY && until > MERGER_DAY) begin(seat.departmentKey, MERGER_DAY);
  });
  return rows.map((row, i) => {
    const next = rows[i + 1];
    const last = next ? next.from - 1 : person.retired;
    return {
      departmentKey: row.departmentKey,
      validFrom: isoDate(row.from),
      validTo: last === null ? null : isoDate(last),
    };
  });
}
