import { sql } from 'kysely';
import {
  type DeedKind,
  type Network,
  type Register,
  registers,
  type UseKind,
} from '#features/access/contract/access.ts';
import { networkPolicies } from '#features/access/contract/access-networks.data.ts';
import { accessChanges } from '#features/access/server/access-changes.reads.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import { bulkInsert } from './bulk.ts';
import type { LoadedWorld } from './load-world.ts';

/** So many people to a device. */
const perDevice = 2;
/** When 県 handed the registers over to the desk before. */
const takenOver = addDays(serviceStart, -183);
/** One in so many came, or went, since the service began; of those one in so many was done late. */
const [comesEach, goesEach, lateEach] = [9, 13, 5];

/** Whoever belongs to a 所属 that has a device of the network in use, so many to a device. */
async function membersOf(tx: Executor, network: Network): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from (select s.id, s.staff_no, p.devices,
        row_number() over (partition by s.department_id order by s.staff_no) as nth
      from (select a.department_id, count(*)::int as devices from assets as a
        where a.class_code = ${networkPolicies[network].device}::text and a.status = 'inUse' group by 1) as p
      join staff_members as s on s.department_id = p.department_id and s.left_on is null) as m
    where m.nth <= m.devices * ${perDevice}::int order by m.staff_no`.execute(tx);
  return rows.map(({ id }) => id);
}

interface Entry {
  readonly kind: UseKind | DeedKind;
  readonly place: Register | null;
  readonly day: string;
}

/** What was said and done of the nth. */
function entriesOf(network: Network, nth: number, calendar: Calendar): Entry[] {
  const policy = networkPolicies[network].registers;
  const places = registers.filter((key) => policy[key]);
  const told = addOpenDays(calendar, serviceStart, 2 + (nth % 31));
  const done = addOpenDays(calendar, told, nth % lateEach === 0 ? 7 : 1 + (nth % 2));
  const [from, on] = nth % comesEach === 1 ? [told, done] : [takenOver, takenOver];
  const start: Entry[] = [
    { kind: 'use', place: null, day: from },
    ...places.map((place): Entry => ({ kind: 'register', place, day: on })),
  ];
  if (from !== takenOver || nth % goesEach !== 2) return start;
  const ends = places.filter((key) => policy[key]?.onEnd);
  const stop = ends.map((place): Entry => ({ kind: 'stop', place, day: done }));
  return [...start, { kind: 'end', place: null, day: told }, ...stop];
}

/** 利用者台帳 with who works with 個人番号利用事務 and LGWAN, who came and went since, and what is still to be done. */
export async function addDemoAccess(runtime: Runtime, { base, ids }: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const now = today(base.now);
  const ito = actorNamed('ito', { base, ids } as LoadedWorld);
  const by = { note: '', recorded_by: ito.id, recorded_by_name: ito.name };
  const at = instantAt(takenOver, '10:00');
  const made = { created_at: at, updated_at: at };
  await runtime.database.transaction(async (tx) => {
    for (const network of ['mk', 'lk'] as const) {
      const people = await membersOf(tx, network);
      const idOf = (staffId: string) => ids.of('accessUser', `${network}/${staffId}`);
      const users = people.map((staffId) => ({ id: idOf(staffId), network, staff_member_id: staffId, ...made }));
      const entries = people.flatMap((staffId, nth) =>
        entriesOf(network, nth, calendar)
          .filter(({ day }) => day < now)
          .map(({ kind, place, day }) => ({
            id: ids.of('accessEntry', `${network}/${staffId}/${kind}/${place}`),
            user_id: idOf(staffId),
            kind,
            place,
            day,
            ...(place ? { said_by: null, told_on: null } : { said_by: '情報管理担当', told_on: day }),
            recorded_at: instantAt(day, place ? '14:00' : '10:00'),
            ...by,
          })),
      );
      await bulkInsert(tx, 'access_users', users);
      await bulkInsert(tx, 'access_entries', entries);
    }
    await followMovements(tx, { now, ids, by });
  });
}

/** Of the movements that nobody followed yet, so many of the newest wait still. */
const waiting = 9;

interface Followed {
  readonly now: string;
  readonly ids: LoadedWorld['ids'];
  readonly by: { readonly note: string; readonly recorded_by: string; readonly recorded_by_name: string };
}

/** 異動 and 退職 of the ledger: 県 said of those who came that they do not use it, and who went was taken out. */
async function followMovements(tx: Executor, { now, ids, by }: Followed): Promise<void> {
  const { rows } = await sql<{ network: Network; staff: string; way: 'start' | 'end'; day: string; place: Register }>`
    select network, staff_member_id as staff, way, day::text, place
    from ${accessChanges(addDays(now, -365), now)} as v where done is null order by day, id`.execute(tx);
  const moved = [...Map.groupBy(rows, ({ network, staff, day, way }) => `${network}/${staff}/${day}/${way}`).values()];
  for (const places of moved.slice(0, -waiting)) {
    const [{ network, staff, way, day }] = places as [(typeof rows)[number]];
    const user = ids.of('accessUser', `${network}/${staff}`);
    const at = instantAt(day, '10:00');
    await tx
      .insertInto('access_users')
      .values({ id: user, network, staff_member_id: staff, created_at: at, updated_at: at })
      .onConflict((conflict) => conflict.columns(['network', 'staff_member_id']).doNothing())
      .execute();
    const kinds = way === 'start' ? ([['none', null]] as const) : places.map(({ place }) => ['stop', place] as const);
    const entries = kinds.map(([kind, place]) => ({
      id: ids.of('accessEntry', `${network}/${staff}/${day}/${kind}/${place}`),
      user_id: user,
      kind,
      place,
      day,
      said_by: place ? null : '情報管理担当',
      told_on: place ? null : day,
      recorded_at: instantAt(day, place ? '15:00' : '11:00'),
      ...by,
    }));
    await tx.insertInto('access_entries').values(entries).execute();
  }
}
