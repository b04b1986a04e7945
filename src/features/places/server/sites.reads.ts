import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import type { LookupInput } from '#kernel/page.ts';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { lookedUp } from '#platform/search/look-up.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SiteListInput } from '../contract/places.contract.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { SiteRow, SiteView } from '../contract/site.ts';
import { siteActions } from './places.policy.ts';
import { usesOn } from './room-uses.public.ts';
import { confirmedBefore } from './sites.rules.ts';

/** Somebody drives there from its base. */
const isReached = sql<boolean>`(sites.base_site_id is not null and not sites.outside_prefecture)`;
/** The last day on which the base was found right, as it stands now. */
const confirmed = sql<string | null>`(select max(c.confirmed_on) from site_base_confirmations as c
  where c.site_id = sites.id and c.base_site_id = sites.base_site_id)`;
const isUnsure = (before: string) => sql<boolean>`coalesce(${confirmed} < ${before}::date, true)`;

/** A page of sites as the list and its export show them. */
export async function listSites(ctx: Ctx, input: SiteListInput) {
  const matching = siteQuery(ctx, input);
  const sort = {
    order: sql<string>`lpad(sites.sort_order::text, 6, '0')`,
    code: sql<string>`sites.code`,
    reading: sql<string>`sites.reading`,
    driveMinutes: sql<number>`coalesce(sites.drive_minutes, -1)`,
  }[input.sort?.key ?? 'order'];
  const selected = matching
    .leftJoin('sites as base', 'base.id', 'sites.base_site_id')
    .select([
      'sites.id',
      'sites.code',
      'sites.name',
      'sites.kind',
      'sites.region',
      'base.name as baseName',
      'sites.drive_minutes as driveMinutes',
      'sites.address',
      'sites.phone',
      'sites.closed_on as closedOn',
    ]);
  const page = await keysetPage(selected, {
    sort,
    id: sql<string>`sites.id`,
    direction: input.sort?.dir ?? 'asc',
    cursor: input.cursor,
    limit: input.limit,
  });
  return {
    rows: page.rows satisfies SiteRow[],
    nextCursor: page.nextCursor,
    total: await countCapped(ctx.tx, matching),
  };
}

function siteQuery(ctx: Ctx, input: SiteListInput) {
  const query = ctx.tx.selectFrom('sites');
  const where = allOf([
    input.view === 'all' ? null : sql<boolean>`sites.closed_on is null`,
    input.view === 'unsure'
      ? sql<boolean>`(${isReached} and ${isUnsure(confirmedBefore(today(ctx.clock.now())))})`
      : null,
    choiceCondition(sql.ref('sites.kind'), input.filters.kind),
    choiceCondition(sql.ref('sites.region'), input.filters.region),
    matchesText('site', input.q, sql.ref('sites.id')),
  ]);
  return where ? query.where(where) : query;
}

/** 拠点 in the ledger's order; closed ones only when asked for by id. Capped: a picker is narrowed by what is typed. */
export function findSites(ctx: Ctx, input: LookupInput) {
  const query = ctx.tx
    .selectFrom('sites')
    .select(['id', 'name', 'address'])
    .where(lookedUp('site', input, sql.ref('sites.id')))
    .orderBy('sort_order')
    .limit(input.ids.length > 0 ? input.ids.length : input.limit);
  return (input.ids.length > 0 ? query : query.where('closed_on', 'is', null)).execute();
}

export function findRooms(ctx: Ctx, { siteId }: { siteId: string }) {
  return ctx.tx
    .selectFrom('rooms')
    .select(['id', 'name', 'floor'])
    .where('site_id', '=', siteId)
    .orderBy('sort_order')
    .orderBy('name')
    .execute();
}

/** Its rooms, each with what it is today. */
async function roomsOf(ctx: Ctx, siteId: string) {
  const rooms = await findRooms(ctx, { siteId });
  const uses = await usesOn(ctx, { siteId, day: today(ctx.clock.now()) });
  const byRoom = new Map(uses.map((row) => [row.id, row]));
  return rooms.map((row) => {
    const { use = 'other', since = null, by = null } = byRoom.get(row.id) ?? {};
    return { ...row, use, since, by };
  });
}

/** One site with its rooms and the reader's next actions. @throws places.absent */
export async function getSite(ctx: Ctx, { id }: { id: string }): Promise<SiteView> {
  const site = await ctx.tx
    .selectFrom('sites')
    .leftJoin('sites as base', 'base.id', 'sites.base_site_id')
    .selectAll('sites')
    .select(['base.name as base_name', isReached.as('reached'), confirmed.as('confirmed_on')])
    .select(isUnsure(confirmedBefore(today(ctx.clock.now()))).as('unsure'))
    .where('sites.id', '=', id)
    .executeTakeFirst();
  if (!site) throw placesRefusals.absent();
  const rooms = await roomsOf(ctx, id);
  return {
    id: site.id,
    version: site.version,
    code: site.code,
    name: site.name,
    reading: site.reading,
    kind: site.kind,
    region: site.region,
    baseSiteId: site.base_site_id,
    baseName: site.base_name,
    driveMinutes: site.drive_minutes,
    outsidePrefecture: site.outside_prefecture,
    postalCode: site.postal_code,
    address: site.address,
    phone: site.phone,
    closedOn: site.closed_on,
    rooms,
    baseConfirmedOn: site.confirmed_on,
    baseUnsure: site.reached && site.unsure,
    actions: siteActions(ctx.actor, { closedOn: site.closed_on, hasBase: site.reached }),
  };
}
