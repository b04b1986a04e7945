import type { Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RoomUse, SiteDraft } from '../contract/site.ts';

/** The site by id, or undefined. */
export function findSite(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findSiteByCode(ctx: Ctx, code: string) {
  return ctx.tx.selectFrom('sites').selectAll().where('code', '=', code).executeTakeFirst();
}

/** The draft as columns. */
export function siteColumns(draft: SiteDraft) {
  return {
    code: draft.code,
    name: draft.name,
    reading: draft.reading,
    kind: draft.kind,
    region: draft.region,
    base_site_id: draft.baseSiteId,
    drive_minutes: draft.driveMinutes,
    outside_prefecture: draft.outsidePrefecture,
    postal_code: draft.postalCode,
    address: draft.address,
    phone: draft.phone,
  };
}

export function insertSite(ctx: Ctx, draft: SiteDraft) {
  const at = ctx.clock.now();
  return ctx.tx
    .insertInto('sites')
    .values({ id: newId(), ...siteColumns(draft), created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateSite(ctx: Ctx, at: { id: string; version: number }, patch: Updateable<Schema['sites']>) {
  return updateVersioned(ctx.tx, 'sites', at, { ...patch, updated_at: ctx.clock.now() });
}

export function findRoom(ctx: Ctx, siteId: string, name: string) {
  return ctx.tx
    .selectFrom('rooms')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('name', '=', name)
    .executeTakeFirst();
}

export function insertRoom(ctx: Ctx, room: { siteId: string; name: string; floor: string | null }) {
  return ctx.tx
    .insertInto('rooms')
    .values({ id: newId(), site_id: room.siteId, name: room.name, floor: room.floor })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertRoomUse(ctx: Ctx, row: { roomId: string; use: RoomUse; fromOn: string }): Promise<void> {
  await ctx.tx
    .insertInto('room_uses')
    .values({
      id: newId(),
      room_id: row.roomId,
      use: row.use,
      from_on: row.fromOn,
      at: ctx.clock.now(),
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
    })
    .execute();
}

export async function insertConfirmation(
  ctx: Ctx,
  row: { siteId: string; baseSiteId: string; on: string; note: string },
): Promise<void> {
  await ctx.tx
    .insertInto('site_base_confirmations')
    .values({
      id: newId(),
      site_id: row.siteId,
      base_site_id: row.baseSiteId,
      confirmed_on: row.on,
      note: row.note,
      confirmed_by: ctx.actor.id,
      confirmed_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .execute();
}
