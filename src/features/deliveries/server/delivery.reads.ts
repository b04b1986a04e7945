import { sql } from 'kysely';
import { unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeliveryRecord } from './deliveries.repo.ts';
import { deliveryRecords } from './deliveries.scope.public.ts';

/** The delivery with its head and what its device counts as, in the actor's scope. */
export async function findDelivery(ctx: Ctx, id: string): Promise<DeliveryRecord | undefined> {
  const row = await ctx.tx
    .selectFrom('records')
    .innerJoin('deliveries', 'deliveries.id', 'records.id')
    .innerJoin('assets', 'assets.id', 'deliveries.asset_id')
    .select(['assets.asset_tag', 'assets.class_code', 'assets.procurer', 'assets.acquired_on'])
    .selectAll('deliveries')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(deliveryRecords.where(ctx.actor) ?? sql<boolean>`true`)
    .executeTakeFirst();
  return row as DeliveryRecord | undefined;
}

/** The open delivery of a device. Unscoped: whoever orders must know that it is on its way already. */
export function unscopedOpenDelivery(ctx: Ctx, assetId: string) {
  return ctx.tx
    .selectFrom('deliveries')
    .innerJoin('records', 'records.id', 'deliveries.id')
    .select(['records.id', 'records.number', 'deliveries.kind'])
    .where('deliveries.asset_id', '=', assetId)
    .where('deliveries.ended_at', 'is', null)
    .executeTakeFirst();
}

/** 本庁舎 ヘルプデスク室; null where no place is known. */
const placeName = (site: string, room: string) =>
  sql<string | null>`nullif(concat_ws(' ', ${sql.ref(`${site}.name`)}, ${sql.ref(`${room}.name`)}), '')`;

/** The names a page shows beside the ids. */
export function readNames(ctx: Ctx, delivery: DeliveryRecord) {
  return ctx.tx
    .selectFrom('deliveries as p')
    .innerJoin('records as r', 'r.id', 'p.id')
    .innerJoin('assets as a', 'a.id', 'p.asset_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .leftJoin('departments as d', 'd.id', 'r.department_id')
    .leftJoin('sites as f', 'f.id', 'p.from_site_id')
    .leftJoin('sites as t', 't.id', 'p.to_site_id')
    .leftJoin('sites as v', 'v.id', 'p.appointed_site_id')
    .leftJoin('sites as h', 'h.id', 'p.handed_site_id')
    .leftJoin('rooms as x', 'x.id', 'p.appointed_room_id')
    .leftJoin('rooms as y', 'y.id', 'p.handed_room_id')
    .leftJoin('records as l', 'l.id', 'p.pair_id')
    .select([
      'a.serial_no as serialNo',
      'c.name as className',
      'm.name as model',
      'd.full_name as department',
      'f.name as fromSite',
      't.name as toSite',
      placeName('v', 'x').as('appointedSite'),
      placeName('h', 'y').as('handedSite'),
      'l.number as pairNumber',
    ])
    .where('p.id', '=', delivery.id)
    .executeTakeFirstOrThrow();
}

const tagAndSerial = sql`(select concat_ws(' ', a.asset_tag, a.serial_no) from assets as a where a.id = deliveries.asset_id)`;

/** What deliveries are found by: the device, whose it is, the reason. */
export const unscopedDeliveryTexts = unscopedTextsIn(
  'deliveries',
  sql`concat_ws(' ', ${tagAndSerial}, deliveries.user_name, deliveries.reason, deliveries.storage)`,
);

/** What of it is told to whoever gets the device: not where it is kept. Unscoped: a condition on `records`, read in their scope. */
export const unscopedToldText = sql<string>`(select concat_ws(' ', records.number, records.title, a.asset_tag, a.serial_no,
  p.user_name, p.reason) from deliveries as p join assets as a on a.id = p.asset_id where p.id = records.id)`;
