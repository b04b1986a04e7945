import { addDays, type IsoDate, instantAt } from '#kernel/calendar/civil.ts';
import { weekRange } from '#kernel/calendar/periods.ts';
import type { Executor } from '#platform/db/executor.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import type { DemoBase } from '../world.ts';
import { actorOf } from './actors.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import type { LoadedWorld } from './load-world.ts';

/** Days after which what the desk moved stands on a list. */
const registrationDays = 6;
/** On the Friday, and once two weeks late. */
const madeAfter = 4;
const lateBy = 14;

/** 一括登録一覧 (§4-4, §5-3, §6-3, §7-3): one a week of all that was moved in it, the second of them late. */
export const addDemoBulkLists = ({ database }: Runtime, { base, ids }: LoadedWorld): Promise<void> =>
  database.transaction((tx) => loadBulkLists(tx, base, ids));

async function loadBulkLists(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const rows = await tx
    .selectFrom('asset_movements as m')
    .select(['m.id', 'm.moved_on'])
    .where('m.for_registration', '=', true)
    .where('m.moved_on', '<', addDays(world.asOf, -registrationDays))
    .where(isMade('m'))
    .orderBy('m.moved_on')
    .execute();
  const weeks = Map.groupBy(rows, ({ moved_on }) => weekRange(moved_on).from);
  const made = [...weeks].map(([monday, moved], index) => ({ index, moved, on: madeOn(monday, index) }));
  const lists = made.filter(({ on }) => on < world.asOf);
  const user = world.deskUsers.find(({ role }) => role === 'agent');
  if (!user) return;
  const by = actorOf(user, ids);
  await bulkInsert(
    tx,
    'bulk_registration_lists',
    lists.map(({ index, moved, on }) => ({
      id: ids.of('bulkList', String(index)),
      list_no: index + 1,
      movement_count: moved.length,
      made_at: instantAt(on, '16:30'),
      made_by: by.id,
      made_by_name: by.name,
    })),
  );
  await bulkInsert(
    tx,
    'bulk_registration_items',
    lists.flatMap(({ index, moved }) =>
      moved.map(({ id }) => ({ list_id: ids.of('bulkList', String(index)), movement_id: id })),
    ),
  );
}

const madeOn = (monday: IsoDate, index: number): IsoDate => addDays(monday, madeAfter + (index === 1 ? lateBy : 0));
