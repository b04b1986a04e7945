import { sql } from 'kysely';
import { usesOn } from '#features/places/server/room-uses.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { allOf } from '#platform/db/conditions.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Choice } from '../contract/asset-view.ts';
import type { LookUpInput } from '../contract/assets.contract.ts';

const most = 30;

/** Candidates for a field or a condition: rooms and what the catalogue names. People, 所属 and 拠点 have look-ups of their own. */
export async function lookUp(ctx: Ctx, input: LookUpInput): Promise<Choice[]> {
  const find = { room, usualRoom, model, class: deviceClass, vendor }[input.kind];
  return find(ctx, input);
}

const always = sql<boolean>`true`;
const named = (column: string, input: LookUpInput) =>
  input.ids ? sql<boolean>`${sql.ref(column)} = any(${input.ids}::uuid[])` : null;

/** Capped: a picker is narrowed by what is typed. */
async function room(ctx: Ctx, input: LookUpInput): Promise<Choice[]> {
  const rows = await ctx.tx
    .selectFrom('rooms')
    .innerJoin('sites', 'sites.id', 'rooms.site_id')
    .select(['rooms.id', 'rooms.name', 'rooms.floor', 'sites.name as site'])
    .where(
      allOf([
        named('rooms.id', input),
        input.within ? sql<boolean>`rooms.site_id::text = ${input.within}` : null,
        textHolds(sql`rooms.name`, input.q),
      ]) ?? always,
    )
    .orderBy('rooms.sort_order')
    .orderBy('rooms.name')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, label: row.name, sub: input.within ? row.floor : row.site, code: null }));
}

/** The rooms of a site in which things pass from hand to hand today (§4-9, §4-10). */
async function usualRoom(ctx: Ctx, { within }: LookUpInput): Promise<Choice[]> {
  const rooms = within ? await usesOn(ctx, { day: today(ctx.clock.now()), siteId: within }) : [];
  return rooms
    .filter(({ use }) => use !== 'other')
    .map(({ id, name, site }) => ({ id, label: name, sub: site, code: null }));
}

/** Capped: a picker is narrowed by what is typed. */
async function model(ctx: Ctx, input: LookUpInput): Promise<Choice[]> {
  const rows = await ctx.tx
    .selectFrom('device_models')
    .select(['id', 'name', 'maker', 'class_code'])
    .where(
      allOf([
        named('device_models.id', input),
        input.within ? sql<boolean>`class_code = ${input.within}` : null,
        textHolds(sql`name || ' ' || maker || ' ' || class_code`, input.q),
      ]) ?? always,
    )
    .orderBy(sql`introduced_fiscal_year desc nulls last`)
    .orderBy('name')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, label: row.name, sub: `${row.class_code} ${row.maker}`, code: null }));
}

async function deviceClass(ctx: Ctx): Promise<Choice[]> {
  const rows = await ctx.tx.selectFrom('device_classes').select(['code', 'name']).orderBy('sort_order').execute();
  return rows.map((row) => ({ id: row.code, label: row.name, sub: null, code: row.code }));
}

/** Capped: a picker is narrowed by what is typed. */
async function vendor(ctx: Ctx, input: LookUpInput): Promise<Choice[]> {
  const rows = await ctx.tx
    .selectFrom('vendors')
    .select(['id', 'name', 'phone'])
    .where(textHolds(sql`name || ' ' || reading`, input.q) ?? always)
    .orderBy('reading')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, label: row.name, sub: row.phone, code: null }));
}
