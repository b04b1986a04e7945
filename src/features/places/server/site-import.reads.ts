import { sql } from 'kysely';
import type { LedgerRow } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { lastUse } from './room-uses.public.ts';

/** Every site's names, for rows that speak of one. */
export function siteNames(ctx: Ctx) {
  return ctx.tx.selectFrom('sites').select(['id', 'code', 'name', 'kind', 'closed_on']).execute();
}

/** The codes of the whole ledger. */
export async function ledgerSiteCodes(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('sites').select('code').orderBy('sort_order').orderBy('code').execute();
  return rows.map((row) => row.code);
}

/** The room of a site in which things pass from hand to hand on a day. */
const handOverRoom = (day: string) => sql<string | null>`(select r.name from rooms as r
  join ${lastUse(day)} on u.use <> 'other'
  where r.site_id = sites.id order by r.sort_order, r.name limit 1)`;

/** Every room by site and name. */
export async function roomIds(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.tx.selectFrom('rooms').select(['id', 'site_id', 'name']).execute();
  return new Map(rows.map(({ id, site_id, name }) => [roomKey(site_id, name), id]));
}
export const roomKey = (siteId: string, name: string) => `${siteId} ${name}`;

/** Sites as their workbook has them, by code, in the ledger's order. */
export async function ledgerSites(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LedgerRow>> {
  const rows = await ctx.tx
    .selectFrom('sites')
    .leftJoin('sites as base', 'base.id', 'sites.base_site_id')
    .selectAll('sites')
    .select(['base.code as base_code', handOverRoom(today(ctx.clock.now())).as('hand_over_room')])
    .orderBy('sites.sort_order')
    .orderBy('sites.code')
    .where(sql<boolean>`sites.code = any(${keys}::text[])`)
    .execute();
  return new Map(
    rows.map((site) => [
      site.code,
      {
        id: site.id,
        version: site.version,
        label: site.name,
        draft: {
          code: site.code,
          name: site.name,
          reading: site.reading,
          kind: site.kind,
          region: site.region,
          base: site.base_code,
          driveMinutes: site.drive_minutes,
          outsidePrefecture: site.outside_prefecture,
          postalCode: site.postal_code,
          address: site.address,
          phone: site.phone,
          handOverRoom: site.hand_over_room,
          closedOn: site.closed_on,
        },
      },
    ]),
  );
}
