import { type DeedKind, type Register, type UseKind, useTold } from '#features/access/contract/access.ts';
import type { accessDutyWords } from '#features/access/contract/access-duties.messages.ts';
import { getUser } from '#features/access/server/get-user.ts';
import { recordDeed } from '#features/access/server/record-deed.ts';
import { tellUse } from '#features/access/server/tell-use.ts';
import { transferStaff } from '#features/people/server/transfer-staff.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

interface Person {
  readonly id: string;
  readonly staffNo: string;
}

let people = 0;

/** An MK in use at a 所属 since two months ago: it works with the network from then on. */
export async function worksWith(desk: ProofDesk, of: 'road' | 'kuwanaRoad' = 'kuwanaRoad'): Promise<string> {
  const asset_id = await addDevice(desk, 'MK');
  const on = addDays(desk.monday, -60);
  const to = { to_department_id: desk.things.department[of], to_status: 'inUse' };
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: instantAt(on, '10:00') };
  await desk.db
    .insertInto('asset_movements')
    .values({ id: newId(), asset_id, seq: 1, moved_on: on, kind: 'distributed', ...to, ...by })
    .execute();
  return asset_id;
}

/** Somebody of a 所属 since two months ago. */
export async function addPerson(desk: ProofDesk, of: 'road' | 'kuwanaRoad'): Promise<Person> {
  const [id, staffNo] = [newId(), `8${String(++people).padStart(6, '0')}`];
  const department_id = desk.things.department[of];
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  const person = { id, staff_no: staffNo, name: `利用 ${people}号`, reading: 'りよう', department_id };
  await desk.db
    .insertInto('staff_members')
    .values({ ...person, ...made })
    .execute();
  const since = { department_id, valid_from: addDays(desk.monday, -60) };
  await desk.db
    .insertInto('staff_assignments')
    .values({ id: newId(), staff_member_id: id, ...since })
    .execute();
  return { id, staffNo };
}

export async function tell(desk: ProofDesk, { staffNo }: Person, kind: UseKind, day = desk.monday, network = 'mk') {
  const [toldOn] = [day, desk.monday].sort();
  const told = useTold.parse({ network, kind, staffNos: [staffNo], day, toldOn, saidBy: '市町行財政課 谷口' });
  await desk.write(desk.actors.ito, (ctx) => tellUse(ctx, told));
}

export async function act(desk: ProofDesk, person: Person, kind: DeedKind, places: Register[], on = desk.monday) {
  const { id } = await desk.db
    .selectFrom('access_users')
    .select('id')
    .where('staff_member_id', '=', person.id)
    .executeTakeFirstOrThrow();
  await desk.write(desk.actors.ito, async (ctx) => {
    const { version } = await getUser(ctx, { id });
    await recordDeed(ctx, { id, version, kind, registers: places, on, note: '' });
  });
}

async function transfer(desk: ProofDesk, { id }: Person, to: 'road' | 'kuwanaRoad'): Promise<void> {
  const input = { chosen: { ids: [id] }, departmentId: desk.things.department[to], on: desk.monday, reason: '' };
  await desk.write(desk.actors.manager, (ctx) => transferStaff(ctx, input as never));
}

/** Comes to the 所属 that has an MK. */
export async function comes(desk: ProofDesk): Promise<Person> {
  await worksWith(desk);
  const person = await addPerson(desk, 'road');
  await transfer(desk, person, 'kuwanaRoad');
  return person;
}

/** Told of since a month ago, and registered everywhere then. */
async function settled(desk: ProofDesk): Promise<Person> {
  await worksWith(desk);
  const person = await addPerson(desk, 'kuwanaRoad');
  const [day, now] = [addDays(desk.monday, -40), desk.clock.now()];
  desk.clock.set(instantAt(day, '10:00'));
  await tell(desk, person, 'use', day);
  await act(desk, person, 'register', ['vein', 'software', 'directory'], day);
  desk.clock.set(now);
  return person;
}

async function goes(desk: ProofDesk): Promise<Person> {
  const person = await settled(desk);
  await transfer(desk, person, 'road');
  return person;
}

async function leaves(desk: ProofDesk): Promise<Person> {
  const person = await settled(desk);
  const left_on = addDays(desk.monday, -1);
  await desk.db.updateTable('staff_members').set({ left_on }).where('id', '=', person.id).execute();
  return person;
}

async function ended(desk: ProofDesk): Promise<Person> {
  const person = await settled(desk);
  await tell(desk, person, 'end');
  return person;
}

/** Goes to a 所属 that has an MK as well; it is gone from there a week later. */
async function changed(desk: ProofDesk): Promise<Person> {
  const person = await settled(desk);
  const asset_id = await worksWith(desk, 'road');
  await transfer(desk, person, 'road');
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  const to = { to_status: 'stored', moved_on: addDays(desk.monday, 1) };
  await desk.db
    .insertInto('asset_movements')
    .values({ id: newId(), asset_id, seq: 2, kind: 'stored', ...to, ...by })
    .execute();
  return person;
}

const later = (desk: ProofDesk, days: number) => desk.clock.set(instantAt(addDays(desk.monday, days), '10:00'));
const told = async (desk: ProofDesk) => {
  const person = await addPerson(desk, 'road');
  await tell(desk, person, 'use');
  return person;
};
const registerIn = async (desk: ProofDesk, person: Person, register: Register, on = desk.monday) => {
  await tell(desk, person, 'use');
  await act(desk, person, 'register', [register], on);
};

const registered = (register: Register): Proof => [
  async (desk) => registerIn(desk, await comes(desk), register),
  comes,
];
const removed = (register: Register, kind: DeedKind): Proof => [
  async (desk) => act(desk, await goes(desk), kind, [register]),
  goes,
];

export const accessProofs: ProofsOf<typeof accessDutyWords> = {
  '5-12.1': registered('vein'),
  '5-12.2': registered('software'),
  '5-12.3': registered('directory'),
};

export const accessBranches: readonly (readonly [duty: keyof typeof accessDutyWords, proof: Proof])[] = [
  ['5-12.1', removed('vein', 'stop')],
  ['5-12.3', removed('directory', 'stop')],
  ['5-12.3', removed('directory', 'delete')],
  // Taken out, and put back at once.
  [
    '5-12.3',
    [
      async (desk) => act(desk, await goes(desk), 'stop', ['directory']),
      async (desk) => {
        const person = await goes(desk);
        await act(desk, person, 'stop', ['directory']);
        later(desk, 1);
        await act(desk, person, 'register', ['directory'], addDays(desk.monday, 1));
      },
    ],
  ],
  // Gone from the prefecture.
  ['5-12.1', [async (desk) => act(desk, await leaves(desk), 'stop', ['vein']), leaves]],
  ['5-12.3', [async (desk) => act(desk, await leaves(desk), 'delete', ['directory']), leaves]],
  // 県 says so, whatever the 所属 is.
  ['5-12.2', [async (desk) => act(desk, await told(desk), 'register', ['software']), told]],
  // It is said that somebody who came does not use it; said too late it is late.
  [
    '5-12.1',
    [
      async (desk) => tell(desk, await comes(desk), 'none'),
      async (desk) => {
        const person = await comes(desk);
        later(desk, 14);
        await tell(desk, person, 'none');
      },
    ],
  ],
  // With the true day, but recorded after it was owed.
  [
    '5-12.3',
    [
      async (desk) => registerIn(desk, await comes(desk), 'directory'),
      async (desk) => {
        const person = await comes(desk);
        later(desk, 14);
        await registerIn(desk, person, 'directory');
      },
    ],
  ],
  // Registered elsewhere.
  [
    '5-12.2',
    [
      async (desk) => registerIn(desk, await comes(desk), 'software'),
      async (desk) => registerIn(desk, await comes(desk), 'vein'),
    ],
  ],
  // Told of, and still registered.
  ['5-12.1', [async (desk) => act(desk, await ended(desk), 'stop', ['vein']), ended]],
  // From one 所属 of the network to another: that they go on has to be said.
  [
    '5-12.1',
    [
      async (desk) => {
        await tell(desk, await changed(desk), 'use');
      },
      changed,
    ],
  ],
];
