import { newId } from '#kernel/id.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ModelDraft, SoftwareDraft, VendorDraft } from '../contract/catalog.ts';

// 型式, ソフトウェア and 業者: three small ledgers of the same shape.

interface Seen {
  readonly id: string;
  readonly version: number;
}

export const modelColumns = (draft: ModelDraft) => ({
  class_code: draft.classCode,
  maker: draft.maker,
  name: draft.name,
  introduced_fiscal_year: draft.introducedFiscalYear,
  os: draft.os,
  vendor_id: draft.vendorId,
  warranty_years: draft.warrantyYears,
});

export const softwareColumns = (draft: SoftwareDraft) => ({
  name: draft.name,
  reading: draft.reading,
  maker: draft.maker,
  current_version: draft.currentVersion,
  support_ends_on: draft.supportEndsOn,
  channel: draft.channel,
  active: draft.active,
  listed_as: draft.listedAs,
});

export const vendorColumns = (draft: VendorDraft) => ({ ...draft });

const kept = ['id', 'version'] as const;

export function findModel(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('device_models').selectAll().where('id', '=', id).executeTakeFirst();
}
export function findSameModel(ctx: Ctx, draft: ModelDraft) {
  return ctx.tx
    .selectFrom('device_models')
    .select(['id', 'name'])
    .where('class_code', '=', draft.classCode)
    .where('maker', '=', draft.maker)
    .where('name', '=', draft.name)
    .executeTakeFirst();
}
export function insertModel(ctx: Ctx, draft: ModelDraft) {
  const values = { id: newId(), ...modelColumns(draft) };
  return ctx.tx.insertInto('device_models').values(values).returning(kept).executeTakeFirstOrThrow();
}
/** @throws StaleVersion when someone saved first, as its neighbours below. */
export const updateModel = (ctx: Ctx, seen: Seen, draft: ModelDraft) =>
  updateVersioned(ctx.tx, 'device_models', seen, modelColumns(draft));

export function findSoftwareProduct(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('software_products').selectAll().where('id', '=', id).executeTakeFirst();
}
export function findSoftwareByName(ctx: Ctx, name: string) {
  return ctx.tx.selectFrom('software_products').select(['id', 'name']).where('name', '=', name).executeTakeFirst();
}
export function insertSoftware(ctx: Ctx, draft: SoftwareDraft) {
  const values = { id: newId(), ...softwareColumns(draft), sort_order: 1000 };
  return ctx.tx.insertInto('software_products').values(values).returning(kept).executeTakeFirstOrThrow();
}
export const updateSoftware = (ctx: Ctx, seen: Seen, draft: SoftwareDraft) =>
  updateVersioned(ctx.tx, 'software_products', seen, softwareColumns(draft));

export function findVendor(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('vendors').selectAll().where('id', '=', id).executeTakeFirst();
}
export function findVendorByName(ctx: Ctx, name: string) {
  return ctx.tx.selectFrom('vendors').select(['id', 'name']).where('name', '=', name).executeTakeFirst();
}
export function insertVendor(ctx: Ctx, draft: VendorDraft) {
  const values = { id: newId(), ...vendorColumns(draft) };
  return ctx.tx.insertInto('vendors').values(values).returning(kept).executeTakeFirstOrThrow();
}
export const updateVendor = (ctx: Ctx, seen: Seen, draft: VendorDraft) =>
  updateVersioned(ctx.tx, 'vendors', seen, vendorColumns(draft));
