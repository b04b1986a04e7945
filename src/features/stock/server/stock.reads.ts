import { type RawBuilder, sql } from 'kysely';
import { readableRecords } from '#features/records/server/readable.public.ts';
import { kindOf } from '#features/records/server/record-kind.public.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import type { LookupInput } from '#kernel/page.ts';
import { allOf, choiceCondition, idsCondition } from '#platform/db/conditions.ts';
import { instantOf } from '#platform/db/instant-of.ts';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { foldedHolds, textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StockItemListInput } from '../contract/stock.contract.ts';
import type { CountLine, StockItemRow, StockMovementKind } from '../contract/stock.ts';
import { salvageClauses } from '../contract/stock-clauses.data.ts';
import { stockItemRecords } from './stock.scope.public.ts';

const isShort = sql<boolean>`(not i.closed and i.quantity < i.reorder_point)`;
const openRefill = sql`(select r.number from stock_requests as q join records as r on r.id = q.id
  where q.item_id = i.id and q.kind = 'refill' and r.is_open order by r.opened_at limit 1)`;
const placeNames = sql<string>`coalesce((select string_agg(o.name || ' ' || b.quantity, '、' order by b.quantity desc, o.name)
  from stock_balances as b join rooms as o on o.id = b.room_id where b.item_id = i.id and b.quantity > 0), '')`;
const countedOn = sql<string | null>`(select max(c.counted_on) from stock_counts as c where c.item_id = i.id)`;

const views: Readonly<Record<StockItemListInput['view'], RawBuilder<boolean> | null>> = {
  kept: sql<boolean>`not i.closed`,
  short: isShort,
  unasked: sql<boolean>`(${isShort} and ${openRefill} is null)`,
  closed: sql<boolean>`i.closed`,
  all: null,
};

/** Every item the reader may see, as `i`. */
export const itemsKept = (ctx: Ctx) =>
  ctx.tx.selectFrom('stock_items as i').where(stockItemRecords.seenBy(ctx.actor, 'i'));
type Items = ReturnType<typeof itemsKept>;

export const itemRows = (items: Items) =>
  items
    .select(['i.id', 'i.code', 'i.name', 'i.kind', 'i.part_kind as partKind', 'i.standard', 'i.capacity', 'i.unit'])
    .select(['i.reorder_point as reorderPoint', 'i.refill_lot as refillLot', 'i.note', 'i.closed', 'i.quantity'])
    .select([isShort.as('short'), openRefill.as('refill'), placeNames.as('places'), countedOn.as('countedOn')]);

/** A page of 在庫. */
export async function listItems(ctx: Ctx, input: StockItemListInput) {
  const { view, filters } = input;
  const rooms = idsCondition(sql.ref('b.room_id'), filters.room ?? []);
  const where = allOf([
    views[view],
    choiceCondition(sql.ref('i.kind'), filters.kind),
    filters.room?.length
      ? sql<boolean>`exists (select from stock_balances as b where b.item_id = i.id and b.quantity > 0 and ${rooms})`
      : null,
    foldedHolds(sql`i.folded`, input.q),
  ]);
  const matching = itemsKept(ctx).where(where ?? sql<boolean>`true`);
  const sort = {
    code: sql<string>`i.code`,
    name: sql<string>`i.name`,
    quantity: sql<string>`lpad(i.quantity::text, 9, '0')`,
  }[input.sort?.key ?? 'code'];
  const cut = { sort, id: sql<string>`i.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(itemRows(matching), { ...cut, limit: input.limit });
  return {
    rows: page.rows as StockItemRow[],
    nextCursor: page.nextCursor,
    total: await countCapped(ctx.tx, matching),
  };
}

/** How many stand in each view. */
export async function countItems(ctx: Ctx): Promise<Record<string, number>> {
  const counted = Object.entries(views).map(([name, view]) =>
    sql<number>`count(*) filter (where ${view ?? sql`true`})::int`.as(name),
  );
  return (await itemsKept(ctx).select(counted).executeTakeFirstOrThrow()) as Record<string, number>;
}

/** How many are short without a refill asked for: since before a day, and since then. */
export async function countUnasked(ctx: Ctx, day: string) {
  const fell = sql`coalesce((select max(m.moved_on) from stock_movements as m where m.item_id = i.id and m.falls_short),
    ${day}::date)`;
  return itemsKept(ctx)
    .where(views.unasked ?? isShort)
    .select(sql<number>`(count(*) filter (where ${fell} < ${day}::date))::int`.as('overdue'))
    .select(sql<number>`(count(*) filter (where ${fell} = ${day}::date))::int`.as('dueToday'))
    .executeTakeFirstOrThrow();
}

export const readItem = (ctx: Ctx, id: string) =>
  itemRows(itemsKept(ctx).where('i.id', '=', id))
    .select('i.version')
    .executeTakeFirst();

type Item = { readonly id: string };

/** What lies where, the fullest place first, with when it was counted there. */
export function roomsOfItem(ctx: Ctx, { id }: Item) {
  return ctx.tx
    .selectFrom('stock_balances as b')
    .innerJoin('rooms', 'rooms.id', 'b.room_id')
    .innerJoin('sites', 'sites.id', 'rooms.site_id')
    .select(['b.room_id as roomId', 'b.quantity'])
    .select(sql<string>`sites.name || ' ' || rooms.name`.as('room'))
    .select((eb) =>
      eb
        .selectFrom('stock_counts as c')
        .select(sql<string | null>`max(c.counted_on)`.as('on'))
        .whereRef('c.item_id', '=', 'b.item_id')
        .whereRef('c.room_id', '=', 'b.room_id')
        .as('countedOn'),
    )
    .where('b.item_id', '=', id)
    .where('b.quantity', '>', 0)
    .orderBy('b.quantity', 'desc')
    .orderBy('rooms.name')
    .execute();
}

/** Who has how many of it: what was given out to them and did not come back. */
export function holdersOf(ctx: Ctx, { id }: Item) {
  return ctx.tx
    .selectFrom('stock_movements')
    .select(['holder', sql<number>`(-sum(quantity))::int`.as('quantity'), sql<string>`max(moved_on)`.as('lastOn')])
    .where('item_id', '=', id)
    .where('kind', 'in', ['issued', 'returned'])
    .groupBy('holder')
    .having(sql<boolean>`sum(quantity) < 0`)
    .orderBy('quantity', 'desc')
    .orderBy('holder')
    .execute();
}

/** Its movements, the newest first. Capped: the page says how many there are; they go back for years. */
export function movementsOf(ctx: Ctx, { id }: Item) {
  return ctx.tx
    .selectFrom('stock_movements as m')
    .leftJoin('rooms as o', 'o.id', 'm.room_id')
    .leftJoin('rooms as t', 't.id', 'm.to_room_id')
    .leftJoin('records as r', 'r.id', 'm.request_id')
    .leftJoin('assets as a', 'a.id', 'm.asset_id')
    .select(['m.id', 'm.kind', 'm.quantity', 'm.total', 'm.point', 'm.moved_on as movedOn', 'm.holder', 'm.reason'])
    .select(['m.recorded_at as recordedAt', 'm.recorded_by_name as byName', 'o.name as room', 't.name as toRoom'])
    .select(['m.request_id as requestId', 'r.number as requestNumber', 'm.asset_id as assetId'])
    .select(['a.asset_tag as assetTag', sql<number>`count(*) over ()::int`.as('of')])
    .where('m.item_id', '=', id)
    .orderBy('m.seq', 'desc')
    .limit(200)
    .execute();
}

/**
 * What 県 ordered to be fitted into a device and stood on that day: in a repair of it, or device by device (§4-8). Unscoped: the device was read in
 * the actor's scope, and nothing of the order is told but that there is one.
 */
export async function unscopedFitOrder(ctx: Ctx, { id }: Item, on: string): Promise<Item | undefined> {
  const { rows } = await sql<Item>`
    select ${keptPlan} r.id from records as r join record_subjects as s on s.record_id = r.id and s.kind = 'asset'
    where s.subject_id = ${id}::uuid and (r.is_open or r.closed_at >= ${instantAt(on, '00:00')}::timestamptz)
      and (exists (select from repairs as p where p.id = r.id and p.order_kind = 'fitParts')
        or exists (select from instructions as n where n.id = r.id and n.kind = 'fitParts'))
    order by r.opened_at desc limit 1`.execute(ctx.tx);
  return rows[0];
}

/**
 * Broken devices that came back, of which nobody said yet what of them works: collected, or given up in a repair. The longest
 * ago first; or those of one device.
 */
export async function listSalvageable(ctx: Ctx, { assetId }: { assetId?: string } = {}) {
  const broken = sql<string | null>`(select p.inspected_at from deliveries as p
    where p.id = records.id and p.kind = 'collection' and not p.works)`;
  const since = sql<string>`case when records.state = 'writtenOff' then records.closed_at else ${broken} end`;
  const rows = await ctx.tx
    .selectFrom('records')
    .innerJoin('record_subjects as j', 'j.record_id', 'records.id')
    .innerJoin('assets as a', 'a.id', 'j.subject_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .select(['records.id as recordId', 'records.entity', 'records.number', 'a.id as assetId'])
    .select(['a.asset_tag as assetTag', 'm.name as model', instantOf(since).as('since')])
    .modifyFront(keptPlan)
    .where('j.kind', '=', 'asset')
    .where(assetId ? sql<boolean>`j.subject_id = ${assetId}::uuid` : sql<boolean>`true`)
    .where('a.class_code', 'in', salvagedClasses)
    .where('a.procurer', '=', 'central')
    .where(sql<boolean>`(records.entity = 'repair' and records.state = 'writtenOff'
      or records.entity = 'delivery' and ${broken} is not null)`)
    .where(sql<boolean>`not exists (select from stock_salvages as g where g.record_id = records.id)`)
    .where(sql<boolean>`${since} >= ${instantAt(serviceStart, '00:00')}::timestamptz`)
    .where(readableRecords(ctx.actor))
    .orderBy('since')
    .execute();
  return rows.map(({ entity, ...row }) => ({ ...row, href: kindOf(entity).href(row.recordId) }));
}

/** The classes whose clauses ask for 部品取り (§4-9, §5-8, §6-8). */
const salvagedClasses = Object.values(salvageClauses).flat();

/** All that is kept in a place, by code. */
export function countSheet(ctx: Ctx, { roomId }: { roomId: string }): Promise<CountLine[]> {
  return itemsKept(ctx)
    .innerJoin('stock_balances as b', 'b.item_id', 'i.id')
    .select(['i.id as itemId', 'i.code', 'i.name', 'i.unit', 'b.quantity'])
    .select((eb) =>
      eb
        .selectFrom('stock_counts as c')
        .select(sql<string | null>`max(c.counted_on)`.as('on'))
        .whereRef('c.item_id', '=', 'b.item_id')
        .whereRef('c.room_id', '=', 'b.room_id')
        .as('countedOn'),
    )
    .where('b.room_id', '=', roomId)
    .where(sql<boolean>`not i.closed`)
    .orderBy('i.code')
    .execute();
}

export function findRoom(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('rooms').select(['id', 'name', 'site_id as siteId']).where('id', '=', id).executeTakeFirst();
}

/** Places by any part of their names, those that hold most kinds of things first. Capped: the first that are typed for. */
export function findRooms(ctx: Ctx, { q, ids, limit }: LookupInput) {
  const kinds = sql<number>`(select count(*)::int from stock_balances as b where b.room_id = rooms.id and b.quantity > 0)`;
  return ctx.tx
    .selectFrom('rooms')
    .innerJoin('sites', 'sites.id', 'rooms.site_id')
    .select(['rooms.id', 'rooms.name', 'sites.name as site', kinds.as('kinds')])
    .where(ids.length > 0 ? sql<boolean>`rooms.id = any(${ids}::uuid[])` : sql<boolean>`true`)
    .where(textHolds(sql`rooms.name || ' ' || sites.name`, q) ?? sql<boolean>`true`)
    .orderBy('kinds', 'desc')
    .orderBy('sites.name')
    .orderBy('rooms.name')
    .limit(limit)
    .execute();
}

/** Items by any part of code, name and 規格. Capped: the first that are typed for. */
export function findItems(ctx: Ctx, { q, ids, limit }: LookupInput) {
  return itemsKept(ctx)
    .select(['i.id', 'i.code', 'i.name', 'i.quantity'])
    .where(ids.length > 0 ? sql<boolean>`i.id = any(${ids}::uuid[])` : sql<boolean>`not i.closed`)
    .where(foldedHolds(sql`i.folded`, q) ?? sql<boolean>`true`)
    .orderBy('i.code')
    .limit(limit)
    .execute();
}

const partRows = (ctx: Ctx) =>
  itemsKept(ctx)
    .innerJoin('stock_movements as m', 'm.item_id', 'i.id')
    .innerJoin('assets as a', 'a.id', 'm.asset_id')
    .select(['i.id as itemId', 'i.code', 'i.name', 'i.unit', 'm.kind', 'm.quantity', 'm.moved_on as movedOn'])
    .select('a.asset_tag as assetTag')
    .modifyFront(keptPlan)
    .orderBy('m.moved_on', 'desc')
    .orderBy('m.seq', 'desc');
const told = <R extends { kind: string }>(row: R) => ({ ...row, kind: row.kind as StockMovementKind });

/** Parts that went into a device or came out of it, the newest first. */
export const partsOf = async (ctx: Ctx, device: Item) =>
  (await partRows(ctx).where('m.asset_id', '=', device.id).execute()).map(told);

/** Those by a repair or an order that a ticket led to. */
export const partsBy = async (ctx: Ctx, ticket: Item) =>
  (
    await partRows(ctx)
      .where(sql<boolean>`exists (select from record_subjects as s where s.record_id = m.record_id and s.kind = 'ticket'
        and s.subject_id = ${ticket.id}::uuid)`)
      .execute()
  ).map(told);
