import { stepOf } from '#features/people/server/tree.rules.ts';
import { newId } from '#kernel/id.ts';
import { seedLedger } from './ledger.ts';
import type { World } from './world.ts';

const at = { created_at: '2026-04-01T00:00:00Z', updated_at: '2026-04-01T00:00:00Z' };
/** 職員番号 and name, in the files of offices. */
const people: readonly (readonly [no: string, name: string])[] = [
  ['040320', '石田 靖'],
  ['024111', '近藤 瑞希'],
  ['049367', '清水 修'],
  ['051127', '試験 太郎'],
  ...['050631', '038017', '030421', '037905', '026960', '052470', '036497', '024237', '050475', '027638'].map(
    (no): [string, string] => [no, `職員 ${no.slice(-2)}`],
  ),
];

/** The ledgers that the files of `tests/fixtures/office-files` speak of: 総務部 with numbers that begin with 0, three DK. */
export async function seedOffice(world: World) {
  const ledger = await seedLedger(world);
  const { db } = world.database;
  const ids = { part: newId(), general: newId(), personnel: newId(), room: newId(), model: newId() };
  const department = (id: string, code: string, name: string, reading: string, order: number, top = false) => ({
    ...at,
    id,
    code,
    name,
    reading,
    kind: top ? ('division' as const) : ('section' as const),
    full_name: top ? name : `総務部 ${name}`,
    parent_id: top ? null : ids.part,
    site_id: ledger.sites.hq,
    sort_path: top ? stepOf(order) : `${stepOf(10)}.${stepOf(order)}`,
    valid_from: '2020-04-01',
  });
  await db
    .insertInto('departments')
    .values([
      department(ids.part, '01', '総務部', 'そうむぶ', 10, true),
      department(ids.general, '01001', '総務課', 'そうむか', 20),
      department(ids.personnel, '01002', '人事課', 'じんじか', 30),
    ])
    .execute();
  await db
    .insertInto('rooms')
    .values({ id: ids.room, site_id: ledger.sites.hq, name: '行政棟3階', floor: '3' })
    .execute();
  const staff = people.map(([staff_no, name]) => ({
    ...at,
    id: newId(),
    staff_no,
    name,
    reading: 'しょくいん',
    department_id: ids.personnel,
    site_id: ledger.sites.hq,
    room_id: ids.room,
    extension: '3-2056',
  }));
  await db.insertInto('staff_members').values(staff).execute();
  await db
    .insertInto('staff_assignments')
    .values(
      staff.map(({ id }) => ({
        id: newId(),
        staff_member_id: id,
        department_id: ids.personnel,
        valid_from: '2020-04-01',
      })),
    )
    .execute();
  await db
    .insertInto('device_models')
    .values({ id: ids.model, class_code: 'DK', maker: '県内電機', name: 'R1型 デスクトップ' })
    .execute();
  const device = (asset_tag: string) => ({
    ...at,
    id: newId(),
    asset_tag,
    class_code: 'DK',
    procurer: 'central' as const,
    model_id: ids.model,
    status: 'inUse' as const,
    site_id: ledger.sites.hq,
    room_id: ids.room,
    department_id: ids.personnel,
    serial_no: `0012345-${asset_tag.slice(-1)}`,
    acquired_on: '2020-01-15',
    note: '執務用',
  });
  await db.insertInto('assets').values(['DK01-00001', 'DK01-00002', 'DK01-00007'].map(device)).execute();
  return { ...ledger, ...ids };
}
