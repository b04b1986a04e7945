import { type RawBuilder, sql } from 'kysely';
import { addDays, today } from '#kernel/calendar/civil.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccessChange, Network } from '../contract/access.ts';
import { aheadDays, networkPolicies } from '../contract/access-networks.data.ts';

type Sql = RawBuilder<unknown>;

const networks = Object.entries(networkPolicies);
const places = networks.flatMap(([network, { device, registers }]) =>
  Object.entries(registers).map(([place, { onEnd }]) => ({ network, device, place, onEnd })),
);
/** Each register of each network. */
export const eachRegister = sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
  as g (network text, device text, place text, "onEnd" boolean)`;
const eachNetwork = sql`jsonb_to_recordset(${JSON.stringify(networks.map(([network, { device }]) => ({ network, device })))}::jsonb)
  as w (network text, device text)`;

/** Which 所属 has a device of a network in use from which day to before which: the ledger says which work with it. */
const holders = sql`(select x.device, x.department_id, x.since, coalesce(x.until, 'infinity') as until
  from (select a.class_code as device, m.to_department_id as department_id, m.to_status, m.moved_on as since,
      lead(m.moved_on) over (partition by m.asset_id order by m.seq) as until
    from asset_movements as m join assets as a on a.id = m.asset_id
    where a.class_code = any(${networks.map(([, { device }]) => device)}::text[]) and ${isMade('m')}) as x
  where x.to_status = 'inUse' and x.department_id is not null)`;

/** Of everybody whose 所属 changes, or who is gone: `told` is the day from which it is known. */
const movements = (from: string, to: string): Sql => sql`
  select w.network, n.staff_member_id, n.valid_from as day, 'start' as way, 'transfer' as cause, n.valid_from as told
    from staff_assignments as n join ${holders} as h on h.department_id = n.department_id
      and h.since <= n.valid_from and h.until > n.valid_from
    join ${eachNetwork} on w.device = h.device
    where n.valid_from between ${from}::date and ${to}::date
  union all
  select u.network, o.staff_member_id, o.valid_to + 1, 'end', 'transfer', o.valid_to + 1
    from access_users as u join staff_assignments as o on o.staff_member_id = u.staff_member_id
    join ${eachNetwork} on w.network = u.network
    where o.valid_to + 1 between ${from}::date and ${to}::date
      and not exists (select from staff_assignments as n join ${holders} as h on h.department_id = n.department_id
        and h.since <= n.valid_from and h.until > n.valid_from
        where n.staff_member_id = o.staff_member_id and n.valid_from = o.valid_to + 1 and h.device = w.device)
  union all
  select u.network, u.staff_member_id, s.left_on + 1, 'end', 'left', s.left_on + 1
    from access_users as u join staff_members as s on s.id = u.staff_member_id
    where s.left_on + 1 between ${from}::date and ${to}::date
  union all
  select u.network, u.staff_member_id, e.day, case e.kind when 'use' then 'start' else 'end' end, 'told',
      greatest(e.day, e.told_on)
    from access_entries as e join access_users as u on u.id = e.user_id
    where e.kind in ('use', 'end') and greatest(e.day, e.told_on) between ${from}::date and ${to}::date`;

const startOf = (date: Sql): Sql => sql`((${date})::timestamp at time zone 'Asia/Tokyo')`;
const ofUser = sql`access_entries as e where e.user_id = u.id`;

/** In the register for it; whoever was there for long already counts from when it was said that they go on. */
const registeredAt = sql`(select min(case when e.recorded_at >= ${startOf(sql`c.day - ${aheadDays}::int`)} then e.recorded_at
    else greatest(e.recorded_at, (select min(t.recorded_at) from access_entries as t
      where t.user_id = u.id and t.kind = 'use' and t.day >= c.day)) end)
  from ${ofUser} and e.place = g.place and e.kind = 'register' and not exists (select from access_entries as k
    where k.user_id = u.id and k.place = g.place and k.kind <> 'register' and k.day <= c.day and k.recorded_at > e.recorded_at)
    and (e.recorded_at >= ${startOf(sql`c.day - ${aheadDays}::int`)} or exists (select from access_entries as t
      where t.user_id = u.id and t.kind = 'use' and t.day >= c.day)))`;
/** Somebody said that the person does not use it, or only from a later day. */
const declinedAt = sql`(select min(e.recorded_at) from ${ofUser}
  and ((e.kind in ('none', 'end') and e.day >= c.day) or (e.kind = 'use' and e.day > c.day)))`;
/** Taken out, and not put back again soon without anybody saying that they go on. */
const removedAt = sql`(select min(e.recorded_at) from ${ofUser} and e.place = g.place and e.kind in ('stop', 'delete')
  and e.day >= c.day - ${aheadDays}::int and not exists (select from access_entries as k where k.user_id = u.id
    and k.place = g.place and k.kind = 'register' and k.recorded_at > e.recorded_at and k.day <= c.day + ${aheadDays}::int
    and not exists (select from access_entries as t where t.user_id = u.id and t.kind = 'use' and t.day >= c.day
      and t.recorded_at <= k.recorded_at)))`;
const goesOnAt = sql`(select min(e.recorded_at) from ${ofUser} and e.kind = 'use' and e.day >= c.day)`;
/** Stands in the register when it ends, or did a short time before. */
const stands = sql`exists (select from ${ofUser} and e.place = g.place and e.kind = 'register' and e.day < c.day
  and not exists (select from access_entries as k where k.user_id = u.id and k.place = g.place and k.kind <> 'register'
    and k.recorded_at > e.recorded_at and k.day < c.day - ${aheadDays}::int))`;

/**
 * Each person and register that has to follow a movement known in these days (§5-12): people come to a 所属 that has a device
 * of the network in use, leave it or the prefecture, or 県 or the 所属 says so. `done` is when the register followed.
 */
export const accessChanges = (from: string, to: string): Sql => sql`(
  select c.network || '/' || c.staff_member_id || '/' || c.day || '/' || c.way as id, c.network, g.place, c.way, c.cause,
    c.day, c.told, u.id as user_id, s.id as staff_member_id, s.staff_no, s.name, s.department_id,
    case c.way when 'start' then least(${registeredAt}, ${declinedAt}) else least(${removedAt}, ${goesOnAt}) end as done
  from (select m.network, m.staff_member_id, m.day, m.way, min(m.cause) as cause, min(m.told) as told
    from (${movements(from, to)}) as m group by 1, 2, 3, 4) as c
  join staff_members as s on s.id = c.staff_member_id
  left join access_users as u on u.network = c.network and u.staff_member_id = c.staff_member_id
  join ${eachRegister} on g.network = c.network and (c.way = 'start' or (g."onEnd" and ${stands})))`;

type Row = Omit<AccessChange, 'dueAt' | 'overdue'> & { readonly told: string };

/** Those of the last year that are not followed yet, the oldest first. Unscoped: who reads 利用者台帳 sees everybody in it. */
export async function unscopedChanges(ctx: Ctx): Promise<Row[]> {
  const now = today(ctx.clock.now());
  const { rows } = await sql<Row & { network: Network }>`
    select v.id, v.network, v.user_id as "userId", v.staff_member_id as "staffMemberId", v.staff_no as "staffNo", v.name,
      d.full_name as "departmentName", v.cause, v.way, v.day, v.told, array_agg(v.place order by v.place desc) as registers
    from ${accessChanges(addDays(now, -365), now)} as v join departments as d on d.id = v.department_id
    where v.done is null group by v.id, v.network, v.user_id, v.staff_member_id, v.staff_no, v.name, d.full_name, v.cause,
      v.way, v.day, v.told
    order by v.told, v.id`.execute(ctx.tx);
  return rows;
}
