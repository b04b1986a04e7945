import { sql } from 'kysely';
import { foundIn, unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ValidationRow } from '../contract/validation.ts';
import type { DisposalRecord } from './disposals.repo.ts';
import { disposalRecords } from './disposals.scope.public.ts';

type Head = Pick<DisposalRecord, 'id'>;

/** The batch with its head, in the actor's scope. */
export const findDisposal = foundIn<DisposalRecord>('disposals', disposalRecords);

/** Its devices as the ledger calls them. */
export const listItems = (ctx: Ctx, disposal: Head) =>
  ctx.tx
    .selectFrom('disposal_items as i')
    .innerJoin('assets as a', 'a.id', 'i.asset_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .leftJoin('sites as s', 's.id', 'a.site_id')
    .leftJoin('rooms as o', 'o.id', 'a.room_id')
    .select([
      'i.asset_id as assetId',
      'a.asset_tag as assetTag',
      'c.name as className',
      'm.name as model',
      'a.serial_no as serialNo',
      sql<number | null>`(a.configuration ->> 'storageGb')::int`.as('storageGb'),
      'i.found_at as foundAt',
      'i.no_drive as noDrive',
      'i.label_off_at as labelOffAt',
      sql<string>`concat_ws(' ', s.name, o.name)`.as('place'),
    ])
    .where('i.disposal_id', '=', disposal.id)
    .orderBy('i.position')
    .execute();

const photos = sql<{ fileId: string; sha256: string }[]>`(select
  coalesce(json_agg(json_build_object('fileId', p.file_id, 'sha256', f.sha256) order by p.at), '[]')
  from disposal_photos as p join files as f on f.id = p.file_id where p.drive_id = d.id)`;

/** Its drives, by the device they came out of. */
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
      'd.verified_by as verifiedBy',
      'd.verified_how as verifiedHow',
      'd.degaussed_at as degaussedAt',
      'd.validation_id as validationId',
      photos.as('photos'),
    ])
    .where('d.disposal_id', '=', disposal.id)
    .orderBy('a.asset_tag')
    .orderBy('d.serial')
    .execute();

/** Each reading of its devices and drives, in their order. */
export const listScans = (ctx: Ctx, disposal: Head) =>
  ctx.tx
    .selectFrom('disposal_scans')
    .select(['asset_id as assetId', 'serial', 'step', 'holder', 'place', 'locked', 'at'])
    .where('disposal_id', '=', disposal.id)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const siteName = (ctx: Ctx, { place_site_id }: Pick<DisposalRecord, 'place_site_id'>) =>
  ctx.tx.selectFrom('sites').select('name').where('id', '=', place_site_id).executeTakeFirst();

/** 妥当性確認, what holds longest first. Unscoped: whoever looks at a batch sees by what its drives were destroyed. */
export async function unscopedValidations(ctx: Ctx): Promise<ValidationRow[]> {
  const { rows } = await sql<Omit<ValidationRow, 'holds'>>`
    select v.id, v.method, v.tool, v.category, v.samples, v.how, v.validated_on as "validatedOn",
      v.validated_by as "validatedBy", v.holds_until as "holdsUntil", v.by_name as "byName",
      (select count(*)::int from disposal_drives as d where d.validation_id = v.id) as drives
    from disposal_validations as v order by v.holds_until desc, v.tool, v.id`.execute(ctx.tx);
  const day = today(ctx.clock.now());
  return rows.map((row) => ({ ...row, holds: row.validatedOn <= day && row.holdsUntil >= day }));
}

/** Whether this one was recorded already. Unscoped: the form made its id. */
export const unscopedHasValidation = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.tx.selectFrom('disposal_validations').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** A picture of a batch. Unscoped: the batch was read in its scope. */
export const unscopedPhoto = (ctx: Ctx, disposal: Head, fileId: string) =>
  ctx.tx
    .selectFrom('disposal_photos as p')
    .innerJoin('disposal_drives as d', 'd.id', 'p.drive_id')
    .innerJoin('files as f', 'f.id', 'p.file_id')
    .select(['f.storage_key', 'f.name', 'f.media_type'])
    .where('d.disposal_id', '=', disposal.id)
    .where('f.id', '=', fileId)
    .executeTakeFirst();

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
export const unscopedDisposalTexts = unscopedTextsIn(
  'disposals',
  sql`concat_ws(' ', explanation, place,
    (select string_agg(concat_ws(' ', a.asset_tag, a.serial_no), ' ') from disposal_items as i
      join assets as a on a.id = i.asset_id where i.disposal_id = disposals.id),
    (select string_agg(x.serial, ' ') from disposal_drives as x where x.disposal_id = disposals.id))`,
);
