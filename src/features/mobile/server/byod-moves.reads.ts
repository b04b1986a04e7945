import { type RawBuilder, sql } from 'kysely';
import { addDays, today } from '#kernel/calendar/civil.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ByodMoveCause } from '../contract/byod.ts';

type Sql = RawBuilder<unknown>;

const startOf = (date: Sql): Sql => sql`((${date})::timestamp at time zone 'Asia/Tokyo')`;
const plain = (name: Sql): Sql => sql`translate(coalesce(${name}, ''), ' 　', '')`;

/** Whoever goes to another 所属 on a day, or is gone from a day on. */
const goers = (from: string, to: string): Sql => sql`(
  select n.staff_member_id, n.valid_from as day, n.department_id, 'transfer' as cause
    from staff_assignments as n join staff_assignments as o on o.staff_member_id = n.staff_member_id
      and o.valid_to = n.valid_from - 1 and o.department_id <> n.department_id
    where n.valid_from between ${from}::date and ${to}::date
  union all
  select s.id, s.left_on + 1, null::uuid, 'left' from staff_members as s
    where s.left_on + 1 between ${from}::date and ${to}::date)`;

/** The ledger follows: another 所属 or person, or nobody any more. What was entered beforehand counts. */
const followed = sql`least(case when h.to_department_id = n.department_id then h.recorded_at end,
  (select min(m.recorded_at) from asset_movements as m where m.asset_id = h.asset_id and ${isMade('m')} and m.seq > h.seq
    and (m.to_department_id = n.department_id or m.to_user_id is distinct from n.staff_member_id or m.to_status <> 'inUse')))`;

/** As it was asked for: who is to have it has it, or it is elsewhere when nobody was named. */
const moved = sql`(select min(m.recorded_at) from asset_movements as m left join staff_members as u on u.id = m.to_user_id
  where m.asset_id = a.id and ${isMade('m')} and m.recorded_at >= r.asked_at
    and (x ->> 'user' = '' or ${plain(sql`u.name`)} = ${plain(sql`x ->> 'user'`)}))`;

/**
 * BYOD that go elsewhere in these days (§8-2): whoever the ledger said had one the day before moves or leaves, or a change of
 * it was asked for; `done` is when the ledger followed.
 */
export const byodMoves = (from: string, to: string): Sql => sql`(
  select h.asset_id || '/' || n.day as id, h.asset_id, a.asset_tag, n.cause, n.day, ${startOf(sql`n.day`)} as at,
      s.name as who, f.full_name as destination, ${followed} as done
    from assets as a join asset_movements as h on h.asset_id = a.id and ${isMade('h')} and h.to_status = 'inUse'
    join ${goers(from, to)} as n on n.staff_member_id = h.to_user_id and h.moved_on < n.day
    join staff_members as s on s.id = n.staff_member_id left join departments as f on f.id = n.department_id
    where a.class_code = 'BYOD' and not exists (select from asset_movements as k where k.asset_id = h.asset_id
      and ${isMade('k')} and k.seq > h.seq and k.moved_on < n.day)
  union all
  select r.id || '/' || a.id, a.id, a.asset_tag, 'change', (r.asked_at at time zone 'Asia/Tokyo')::date, r.asked_at,
      r.asked_by, nullif(x ->> 'user', ''), ${moved}
    from byod_requests as r cross join lateral jsonb_array_elements(r.devices) as x
    join assets as a on a.id = (x ->> 'assetId')::uuid
    where r.kind = 'change' and (r.asked_at at time zone 'Asia/Tokyo')::date between ${from}::date and ${to}::date)`;

interface Row {
  readonly id: string;
  readonly assetId: string;
  readonly assetTag: string;
  readonly cause: ByodMoveCause;
  readonly day: string;
  readonly who: string;
  readonly destination: string | null;
}

/** Those of the last year that the ledger does not follow yet, the oldest first; the desk and 県 see each. */
export async function unscopedByodMoves(ctx: Ctx): Promise<Row[]> {
  const now = today(ctx.clock.now());
  const { rows } = await sql<Row>`
    select v.id, v.asset_id as "assetId", v.asset_tag as "assetTag", v.cause, v.day, v.who, v.destination
    from ${byodMoves(addDays(now, -365), now)} as v where v.done is null
    order by v.day, v.asset_tag`.execute(ctx.tx);
  return rows;
}

/** The BYOD of these 管理番号. Unscoped: whoever writes a request down must know whether they are in the ledger. */
export async function unscopedByodTags(ctx: Ctx, tags: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select(['id', 'asset_tag'])
    .where('class_code', '=', 'BYOD')
    .where('asset_tag', 'in', [...tags])
    .execute();
  return new Map(rows.map((row) => [row.asset_tag, row.id]));
}
