import { sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import type { RoomUse } from '#features/places/contract/site.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Sql, Statement } from '#platform/duty/occasions.ts';

/** The entry itself, and those that put it right: a 訂正 of a 訂正 is one of it, too. */
const entries = sql`(select m.id, m.hand_over_site_id, m.hand_over_room_id, m.recorded_at, m.seq
  union all
  select k.id, k.hand_over_site_id, k.hand_over_room_id, k.recorded_at, k.seq from asset_movements as k
  where k.asset_id = m.asset_id and k.kind = 'corrected' and ${isMade('k')}
    and (k.corrects_id = m.id or exists (
      with recursive chain as (
        select c.id, c.corrects_id from asset_movements as c where c.id = k.corrects_id and ${isMade('c')}
        union all
        select c.id, c.corrects_id from asset_movements as c join chain on c.id = chain.corrects_id
          where ${isMade('c')}
      ) select from chain where chain.corrects_id = m.id)))`;

/** The room as it was told last. */
const told = sql`(select e.hand_over_site_id as site_id, e.hand_over_room_id as room_id, e.recorded_at from ${entries} as e
  where e.hand_over_room_id is not null order by e.seq desc limit 1) as t`;

/** What a room was on the day, as it was known before the movement was recorded first: a mark made afterwards helps nobody. */
const useOfRoom = sql`(select u.use from room_uses as u where u.room_id = t.room_id and u.from_on <= m.moved_on
  and u.at < m.recorded_at order by u.from_on desc, u.at desc limit 1)`;

interface InRoom {
  readonly kind: 'collected' | 'distributed';
  readonly uses: readonly RoomUse[];
}

/** §4-9, §4-10, §5-8, §5-9, §6-8, §6-9, §7-4: each 配付 or 回収 of the ledger, in a room that the clause names. */
export const eachInRoom =
  (of: Sql, { kind, uses }: InRoom): Statement =>
  (span) => {
    const kinds = uses.includes('devices') ? ['hq', 'regional'] : ['hq'];
    return movementOccasions(span, {
      which: sql`m.kind = ${kind} and ${of}`,
      join: sql`left join lateral ${told} on true left join sites as h on h.id = coalesce(t.site_id, m.hand_over_site_id)`,
      unsure: sql`t.room_id is null and coalesce(h.kind = any(${kinds}::text[]), true)`,
      done: sql`case when ${useOfRoom} = any(${uses}::text[]) then t.recorded_at end`,
    });
  };
