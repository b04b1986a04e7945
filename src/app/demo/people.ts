/** Staff of the prefecture and the people of the desk; every name is invented. */

import { dayOf, isoDate } from './demo-calendar.ts';
import type { Organisation } from './organisation.ts';
import { draw, elementAt, type Rng, weightedDeck } from './prng.ts';
import { romajiOf } from './romaji.ts';
import { assignmentsOf, type Person, type Seating } from './seats.ts';
import { CAST_TEXT } from './tables/cast.ts';
import { DESK_USERS, FAMILY_NAMES, FORMER_DESK_USERS, GIVEN_NAMES } from './tables/names.ts';
import type { DemoDeskUser, DemoStaff, DeskDuty, DeskRole } from './world-people.ts';

export const SERVICE_START = '2026-10-01';
const FORMER_END = '2026-09-30';
const FORMER_START = '2023-10-01';
const STAFF_NO_START = 20_000;
const STAFF_NO_STEP = 5;

type Name = { text: string; reading: string; rank: number };

function namesOf(table: string): Name[] {
  const rows = table.trim().replace(/\n/g, '').split(',').filter(Boolean);
  return rows.map((row, rank) => {
    const [text = '', reading = ''] = row.split(' ');
    return { text, reading, rank };
  });
}

function employmentOf(rng: Rng): DemoStaff['employment'] {
  const p = rng.next();
  if (p < 0.88) return 'regular';
  if (p < 0.92) return 'reappointed';
  return p < 0.97 ? 'fixedTerm' : 'assistant';
}

/** A draft without the things that follow from its seat. */
function draftStaff(people: readonly Person[], seating: Seating, organisation: Organisation, rng: Rng): DemoStaff[] {
  const families = weightedDeck(namesOf(FAMILY_NAMES), (name) => 1 / (name.rank + 25));
  const givens = namesOf(GIVEN_NAMES);
  const siteOf = new Map(organisation.departments.map((department) => [department.key, department.siteKey]));
  const castNames = new Set(
    CAST_TEXT.trim()
      .split('\n')
      .map((line) => line.split('|')[1]),
  );
  return people.map((person, index) => {
    const family = draw(families, rng);
    let given = rng.pick(givens);
    while (castNames.has(`${family.text} ${given.text}`)) given = rng.pick(givens);
    const assignments = assignmentsOf(person, seating.seats);
    const departmentKey = elementAt(assignments, assignments.length - 1).departmentKey;
    const number = STAFF_NO_START + index * STAFF_NO_STEP + rng.int(0, STAFF_NO_STEP - 1);
    return {
      key: `p${String(index + 1).padStart(5, '0')}`,
      staffNo: String(number).padStart(6, '0'),
      familyName: family.text,
      givenName: given.text,
      familyReading: family.reading,
      givenReading: given.reading,
      employment: employmentOf(rng),
      departmentKey,
      siteKey: siteOf.get(departmentKey) ?? 'honcho',
      roomKey: organisation.roomOf.get(departmentKey) ?? 'honcho/1f',
      extension: '',
      mail: '',
      coordinator: false,
      joinedOn: isoDate(person.joined),
      retiredOn: person.retired === null ? null : isoDate(person.retired),
      assignments,
    };
  });
}

const HQ_SITES = new Set(['honcho', 'yoshidayama', 'sakaemachi']);

/** 内線: `3-` in the head office, `6-` elsewhere; a retired person keeps the last one. */
function giveExtensions(staff: readonly DemoStaff[], organisation: Organisation): void {
  const order = new Map(organisation.departments.map((department) => [department.key, department.order]));
  const seated = [...staff].sort((a, b) => (order.get(a.departmentKey) ?? 0) - (order.get(b.departmentKey) ?? 0));
  const next = { '3': 2001, '6': 1001 };
  for (const person of seated) {
    const prefix = HQ_SITES.has(person.siteKey) ? '3' : '6';
    const number = next[prefix];
    next[prefix] = number + 1;
    person.extension = `${prefix}-${number}`;
  }
}

function giveMails(staff: readonly DemoStaff[]): void {
  const used = new Map<string, number>();
  for (const person of staff) {
    const stem = `${romajiOf(person.familyReading)}-${romajiOf(person.givenReading).charAt(0)}`;
    const nth = (used.get(stem) ?? 0) + 1;
    used.set(stem, nth);
    person.mail = `${stem}${nth === 1 ? '' : nth}@pref.example.jp`;
  }
}

/** One 所属担当者 for each department that seats people: its longest-serving regular member. */
function chooseCoordinators(staff: readonly DemoStaff[]): void {
  const chosen = new Set<string>();
  for (const person of staff) {
    if (person.retiredOn !== null || person.employment !== 'regular' || chosen.has(person.departmentKey)) continue;
    chosen.add(person.departmentKey);
    person.coordinator = true;
  }
  for (const person of staff) {
    if (person.retiredOn !== null || chosen.has(person.departmentKey)) continue;
    chosen.add(person.departmentKey);
    person.coordinator = true;
  }
}

export type CastMember = { staffKey: string; name: string; assetTag: string | null };

function swap<K extends 'staffNo' | 'extension'>(
  staff: readonly DemoStaff[],
  person: DemoStaff,
  field: K,
  value: string,
): void {
  const holder = staff.find((other) => other[field] === value);
  if (holder) holder[field] = person[field];
  person[field] = value;
}

/**
 * Gives fixed roles to people who already sit in the right department, so that screens and documents can name them.
 * `isSuitable` says whether a person's machine may take the role's 管理番号.
 */
function castRoles(
  staff: readonly DemoStaff[],
  organisation: Organisation,
  isSuitable: (staffIndex: number) => boolean,
): CastMember[] {
  const taken = new Set<string>();
  return CAST_TEXT.trim()
    .split('\n')
    .map((line) => {
      const [path = '', name = '', reading = '', staffNo = '', extension = '', assetTag = '', mark = ''] =
        line.split('|');
      const departmentKey = organisation.find(path).key;
      const person = staff.find(
        (row, index) =>
          row.departmentKey === departmentKey &&
          row.retiredOn === null &&
          !taken.has(row.key) &&
          (assetTag === '' || isSuitable(index)),
      );
      if (!person) throw new RangeError(`nobody for ${line}`);
      taken.add(person.key);
      const [familyName = '', givenName = ''] = name.split(' ');
      const [familyReading = '', givenReading = ''] = reading.split(' ');
      Object.assign(person, { familyName, givenName, familyReading, givenReading, employment: 'regular' });
      if (staffNo) swap(staff, person, 'staffNo', staffNo);
      swap(staff, person, 'extension', extension);
      if (mark === 'c') {
        for (const other of staff) if (other.departmentKey === departmentKey) other.coordinator = false;
        person.coordinator = true;
      }
      return { staffKey: person.key, name, assetTag: assetTag || null };
    });
}

type StaffRoll = { staff: DemoStaff[]; cast: CastMember[] };

export function buildStaff(
  seating: Seating,
  organisation: Organisation,
  isSuitable: (staffIndex: number) => boolean,
  rng: Rng,
): StaffRoll {
  const staff = draftStaff(seating.people, seating, organisation, rng);
  giveExtensions(staff, organisation);
  chooseCoordinators(staff);
  const cast = castRoles(staff, organisation, isSuitable);
  giveCastMailsFirst(staff, cast);
  return { staff, cast };
}

/** The named people come first so that theirs are the short addresses (`nakagawa-m`). */
function giveCastMailsFirst(staff: readonly DemoStaff[], cast: readonly CastMember[]): void {
  const named = new Set(cast.map((member) => member.staffKey));
  giveMails([...staff.filter((person) => named.has(person.key)), ...staff.filter((person) => !named.has(person.key))]);
}

function deskUsersOf(
  table: string,
  activeFrom: string,
  activeTo: string | null,
  cast: readonly CastMember[],
): DemoDeskUser[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => {
      const [login = '', name = '', reading = '', role = '', duty = '', base = ''] = line.split('|');
      const isPrefecture = role === 'authority' || role === 'auditor';
      return {
        key: login,
        login,
        name,
        reading,
        role: role as DeskRole,
        duty: (duty || null) as DeskDuty,
        baseSiteKey: base,
        phone: isPrefecture ? '3-2215' : `3-99${String(index + 1).padStart(2, '0')}`,
        staffKey: cast.find((member) => member.name === name)?.staffKey ?? null,
        activeFrom: isPrefecture ? isoDate(dayOf('2026-04-01')) : activeFrom,
        activeTo,
      };
    });
}

export function buildDeskUsers(cast: readonly CastMember[]): DemoDeskUser[] {
  return [
    ...deskUsersOf(DESK_USERS, SERVICE_START, null, cast),
    ...deskUsersOf(FORMER_DESK_USERS, FORMER_START, FORMER_END, cast),
  ];
}
