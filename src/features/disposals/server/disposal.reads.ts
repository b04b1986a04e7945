import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DisposalRecord } from './disposals.repo.ts';
import { disposalRecords } from './disposals.scope.public.ts';

type Head = Pick<DisposalRecord, 'id'>;

/** The batch with its head, in the actor's scope. */
export async function findDisposal(ctx: Ctx, id: string): Promise<DisposalRecord | undefined> {
  const row = await ctx.tx
    .selectFrom('records')
    .innerJoin('disposals', 'disposals.id', 'records.id')
    .selectAll('disposals')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(disposalRecords.where(ctx.actor) ?? sql<boolean>`true`)
    .executeTakeFirst();
  return row as DisposalRecord | undefined;
}

/** Its devices as the ledger calls them. */
export const listItems = (ctx: Ctx, disposal: Head) =>
  ctx.tx
    .selectFrom('disposal_items as i')
    .innerJoin('assets as a', 'a.id', 'i.asset_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .select([
      'i.asset_id as assetId',
      'a.asset_tag as assetTag',
      'c.name as className',
      'm.name as model',
      'a.serial_no as serialNo',
      'i.found_at as foundAt',
      'i.no_drive as noDrive',
      'i.label_off_at as labelOffAt',
    ])
    .where('i.disposal_id', '=', disposal.id)
    .orderBy('i.position')
    .execute();

/** Its drives: those that are not found first, then in the order they were taken out. */
export const listDrives = (ctx: Ctx, disposal: Head) =>
  ctx.tx
    .selectFrom('disposal_drives as d')
    .innerJoin('assets as a', 'a.id', 'd.asset_id')
    .select([
      'd.id',
      'd.asset_id as assetId',
      'a.asset_tag as assetTag',
      'd.serial',
      'd.model',
      'd.taken_out_at as takenOutAt',
      'd.taken_out_by as takenOutBy',
      'd.method',
      'd.tool',
      'd.operator',
      'd.witness',
      'd.destroyed_at as destroyedAt',
      'd.counted_at as countedAt',
    ])
    .where('d.disposal_id', '=', disposal.id)
    .orderBy('a.asset_tag')
    .orderBy('d.serial')
    .execute();

export const siteName = (ctx: Ctx, { place_site_id }: Pick<DisposalRecord, 'place_site_id'>) =>
  ctx.tx.selectFrom('sites').select('name').where('id', '=', place_site_id).executeTakeFirst();

/** Devices that stand in a batch already, with its number. Unscoped: whoever proposes them must know. */
export const unscopedTakenDevices = (ctx: Ctx, assetIds: readonly string[], but: string) =>
  ctx.tx
    .selectFrom('disposal_items as i')
    .innerJoin('records as r', 'r.id', 'i.disposal_id')
    .select(['i.asset_id as assetId', 'r.number'])
    .where('i.asset_id', 'in', [...assetIds])
    .where('i.disposal_id', '<>', but)
    .where('i.released_at', 'is', null)
    .execute();

/** Drives that were taken out before, with the number of their batch. Unscoped: a serial stands once in all of them. */
export const unscopedKnownDrives = (ctx: Ctx, serials: readonly string[]) =>
  ctx.tx
    .selectFrom('disposal_drives as d')
    .innerJoin('records as r', 'r.id', 'd.disposal_id')
    .select(['d.serial', 'r.number'])
    .where('d.serial', 'in', [...serials])
    .execute();

/** What batches are found by: their devices, their drives, the place. Unscoped: it is indexed, and hits ask the scope. */
export async function unscopedDisposalTexts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .selectFrom('disposals as d')
    .select([
      'd.id',
      'd.explanation',
      'd.place',
      sql<string>`(select string_agg(concat_ws(' ', a.asset_tag, a.serial_no), ' ') from disposal_items as i
        join assets as a on a.id = i.asset_id where i.disposal_id = d.id)`.as('devices'),
      sql<string>`(select string_agg(x.serial, ' ') from disposal_drives as x where x.disposal_id = d.id)`.as('drives'),
    ])
    .where('d.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...texts }) => [id, Object.values(texts).map((text) => text ?? '')]));
}
