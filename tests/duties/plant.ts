import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { ProofDesk } from './proof.ts';

let tags = 0;

/** A device of a class in use at 本庁舎; gives its id. */
export async function addDevice(
  desk: ProofDesk,
  code: string,
  procurer = 'central' as 'central' | 'department',
): Promise<string> {
  const model = newId();
  const id = newId();
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  await desk.db
    .insertInto('device_classes')
    .values({ code, name: code, sort_order: 99 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await desk.db.insertInto('device_models').values({ id: model, class_code: code, maker: 'A', name: model }).execute();
  await desk.db
    .insertInto('assets')
    .values({
      id,
      asset_tag: `${code.toUpperCase()}99-${String(++tags).padStart(5, '0')}`,
      class_code: code,
      procurer,
      model_id: model,
      status: 'inUse',
      site_id: desk.things.site.hq,
      ...made,
    })
    .execute();
  return id;
}

/** The rules of 一人一台 for a class and procurer that the small prefecture has none of. */
export async function addPolicy(desk: ProofDesk, code: string, procurer = 'central' as 'central' | 'department') {
  const all = await desk.db.selectFrom('device_policies').selectAll().where('procurer', '=', procurer).execute();
  const [like] = all;
  if (!like || all.some(({ class_code }) => class_code === code)) return;
  const { clauses, notes } = like;
  const own = { id: newId(), class_code: code, clauses: JSON.stringify(clauses), notes: JSON.stringify(notes) };
  await desk.db
    .insertInto('device_policies')
    .values({ ...like, ...own })
    .execute();
}

/** A movement of a new device on the Monday, put into the ledger so many days later; gives the movement's id. */
export async function addMovement(
  desk: ProofDesk,
  code: string,
  daysLater = 0,
  as: 'distributed' | 'disposed' = 'distributed',
): Promise<string> {
  const id = newId();
  await desk.db
    .insertInto('asset_movements')
    .values({
      id,
      asset_id: await addDevice(desk, code),
      seq: 1,
      moved_on: desk.monday,
      kind: as,
      to_site_id: desk.things.site.hq,
      to_status: as === 'disposed' ? as : 'inUse',
      for_registration: true,
      recorded_by: newId(),
      recorded_by_name: '伊藤 彩',
      recorded_at: instantAt(addDays(desk.monday, daysLater), '11:00'),
    })
    .execute();
  return id;
}

let lists = 0;

/** 一括登録一覧 of one movement, made on the Tuesday. */
export async function addToList(desk: ProofDesk, movement: string): Promise<void> {
  const id = newId();
  await desk.db
    .insertInto('bulk_registration_lists')
    .values({
      id,
      list_no: ++lists,
      made_by: newId(),
      made_by_name: '伊藤 彩',
      movement_count: 1,
      made_at: instantAt(addDays(desk.monday, 1), '11:00'),
    })
    .execute();
  await desk.db.insertInto('bulk_registration_items').values({ list_id: id, movement_id: movement }).execute();
}
