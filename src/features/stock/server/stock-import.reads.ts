import { sql } from 'kysely';
import type { Named } from '#features/imports/server/find-by-name.public.ts';
import type { LedgerRow } from '#features/imports/server/import-definition.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { itemsKept } from './stock.reads.ts';

/** A place as a row names it: 本庁舎 地下倉庫, or 地下倉庫 where only one is called so. */
export async function roomNames(ctx: Ctx): Promise<Named[]> {
  const rows = await ctx.tx
    .selectFrom('rooms')
    .innerJoin('sites', 'sites.id', 'rooms.site_id')
    .select(['rooms.id', 'rooms.name', 'sites.name as site', 'sites.closed_on'])
    .execute();
  return rows.map(({ id, name, site, closed_on }) => {
    const label = `${site} ${name}`;
    return { id, code: null, names: [label, name], label, until: closed_on };
  });
}

const key = sql<string>`i.code || ' ' || sites.name || ' ' || rooms.name`;

/** Places of items, by item and place. A row changes with whatever moves its item. */
function kept(ctx: Ctx) {
  return itemsKept(ctx)
    .innerJoin('stock_balances as b', 'b.item_id', 'i.id')
    .innerJoin('rooms', 'rooms.id', 'b.room_id')
    .innerJoin('sites', 'sites.id', 'rooms.site_id')
    .select(['i.id', 'i.code', 'i.name', 'i.kind', 'i.part_kind as partKind', 'i.standard', 'i.capacity', 'i.unit'])
    .select([
      'i.reorder_point as reorderPoint',
      'i.refill_lot as refillLot',
      'i.note',
      'b.quantity',
      'b.room_id as room',
    ])
    .select([
      key.as('key'),
      sql<number>`i.version + (select count(*)::int from stock_movements as m where m.item_id = i.id)`.as('version'),
    ])
    .orderBy('i.code')
    .orderBy(key);
}

/** The keys of all places of all items. */
export const keptKeys = async (ctx: Ctx): Promise<string[]> => (await kept(ctx).execute()).map((row) => row.key);

export async function keptPlaces(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LedgerRow>> {
  const rows = await kept(ctx).where(sql<boolean>`${key} = any(${keys}::text[])`).execute();
  return new Map(rows.map(({ id, version, key: of, ...draft }) => [of, { id, version, label: draft.name, draft }]));
}

/** The facts of every item by its number, whether it lies somewhere or not. */
export async function itemFacts(ctx: Ctx) {
  const rows = await itemsKept(ctx)
    .select(['i.code', 'i.name', 'i.kind', 'i.part_kind as partKind', 'i.standard', 'i.capacity', 'i.unit'])
    .select(['i.reorder_point as reorderPoint', 'i.refill_lot as refillLot', 'i.note', 'i.closed'])
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}

/** Which of these items somebody moved or asked for since they were opened: they are not taken back. */
export async function movedItems(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await itemsKept(ctx)
    .select('i.id')
    .where(sql<boolean>`i.id = any(${ids}::uuid[])`)
    .where(
      sql<boolean>`(exists (select from stock_movements as m where m.item_id = i.id and m.kind not in ('opening', 'pointChanged'))
        or exists (select from stock_requests as q where q.item_id = i.id)
        or exists (select from stock_counts as c where c.item_id = i.id))`,
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
