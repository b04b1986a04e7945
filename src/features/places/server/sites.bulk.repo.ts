import { sql } from 'kysely';
import type { Draft } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { insertMany, updateMany } from '#platform/db/write-many.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RoomUse } from '../contract/site.ts';
import { defaultsOf, type SiteFields } from './site-fields.rules.ts';

/** A site's columns from the fields of an import; `ids` knows every site by its code. */
export function writableSite(draft: Draft, ids: ReadonlyMap<string, string>) {
  const site: SiteFields = { ...defaultsOf, ...draft };
  return {
    code: site.code,
    name: site.name,
    reading: site.reading,
    kind: site.kind,
    region: site.region,
    base_site_id: site.base === null ? null : (ids.get(site.base) ?? null),
    drive_minutes: site.driveMinutes,
    outside_prefecture: site.outsidePrefecture,
    postal_code: site.postalCode,
    address: site.address ?? '',
    phone: site.phone,
    closed_on: site.closedOn,
  };
}

type Writable = ReturnType<typeof writableSite>;

export async function siteIdsByCode(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.tx.selectFrom('sites').select(['code', 'id']).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** New sites stand after those that are there, in the file's order. */
export async function insertSites(ctx: Ctx, sites: readonly (Writable & { id: string })[]): Promise<void> {
  const at = ctx.clock.now();
  const { last } = await ctx.tx
    .selectFrom('sites')
    .select(sql<number>`coalesce(max(sort_order), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  const rows = sites.map((site, index) => ({ ...site, sort_order: last + index + 1, created_at: at, updated_at: at }));
  await insertMany(ctx.tx, 'sites', rows);
}

/** @throws StaleVersion when someone saved one of them first */
export async function updateSites(
  ctx: Ctx,
  sites: readonly (Writable & { id: string; version: number })[],
): Promise<void> {
  const updated_at = ctx.clock.now();
  await updateMany(
    ctx.tx,
    'sites',
    sites.map((site) => ({ ...site, updated_at })),
  );
}

export async function insertRooms(
  ctx: Ctx,
  rooms: readonly { id: string; site_id: string; name: string }[],
): Promise<void> {
  if (rooms.length > 0) await insertMany(ctx.tx, 'rooms', [...rooms]);
}

/** From today on. */
export async function insertRoomUses(ctx: Ctx, uses: readonly { roomId: string; use: RoomUse }[]): Promise<void> {
  if (uses.length === 0) return;
  const at = ctx.clock.now();
  const told = { from_on: today(at), at, by_id: ctx.actor.id, by_name: ctx.actor.name };
  const rows = uses.map(({ roomId, use }) => ({ id: newId(), room_id: roomId, use, ...told }));
  await insertMany(ctx.tx, 'room_uses', rows);
}

export async function removeSites(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await sql`delete from sites where id = any(${ids}::uuid[])`.execute(ctx.tx);
}
