import { type RawBuilder, sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RoomUse } from '../contract/site.ts';

export interface RoomOfUse {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly site: string;
  readonly use: RoomUse;
  readonly since: string | null;
  readonly by: string | null;
}

/** Rooms that were told what they are, as it holds on a day: of one site, or of all that are open. Whole: a few in each 庁舎. */
export async function usesOn(ctx: Ctx, { day, siteId }: { day: string; siteId?: string }): Promise<RoomOfUse[]> {
  const { rows } = await sql<RoomOfUse>`${usedRooms(day, sql`join`)}
    where ${siteId ? sql`s.id = ${siteId}` : sql`s.closed_on is null`}
    order by s.sort_order, r.sort_order, r.name`.execute(ctx.tx);
  return rows;
}

/** One room of a 拠点 that is open, with what it is on a day; `other` where nobody said. */
export async function findRoom(ctx: Ctx, id: string, day: string): Promise<RoomOfUse | undefined> {
  const { rows } = await sql<RoomOfUse>`${usedRooms(day, sql`left join`)}
    where r.id = ${id} and s.closed_on is null`.execute(ctx.tx);
  return rows[0];
}

/** What was said last of a room `r` by a day, as SQL `u`. */
export const lastUse = (day: string) => sql`lateral (select use, from_on, by_name from room_uses
  where room_id = r.id and from_on <= ${day}::date order by from_on desc, at desc limit 1) as u`;

const usedRooms = (day: string, joined: RawBuilder<unknown>) => sql`
  select r.id, r.name, s.id as "siteId", s.name as site, coalesce(u.use, 'other') as use, u.from_on as since,
    u.by_name as by
  from rooms as r join sites as s on s.id = r.site_id
    ${joined} ${lastUse(day)} on true`;
