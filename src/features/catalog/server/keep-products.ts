import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { ModelDraft, VendorDraft } from '../contract/catalog.ts';
import * as repo from './products.repo.ts';
import { unscopedDeviceCount } from './references.reads.ts';

interface Revision<D> {
  readonly id: string;
  readonly version: number;
  readonly draft: D;
}
interface Kept {
  readonly id: string;
  readonly version: number;
}

const keptOf = ({ id, version }: Kept): Kept => ({ id, version });

/** 型式を登録. @throws catalog.nameTaken, catalog.vendorAbsent */
export async function createModel(ctx: Ctx, draft: ModelDraft): Promise<Kept> {
  await refuseBadModel(ctx, draft, null);
  const row = await repo.insertModel(ctx, draft);
  note(ctx, 'createModel', 'deviceModel', row.id, null, repo.modelColumns(draft));
  return row;
}

/** @throws catalog.absent, catalog.classInUse and those of 登録; StaleVersion on a conflict */
export async function reviseModel(ctx: Ctx, { id, version, draft }: Revision<ModelDraft>): Promise<Kept> {
  const before = await repo.findModel(ctx, id);
  if (!before) throw refused.absent();
  await refuseBadModel(ctx, draft, id);
  // The class decides how a device is handled: it does not change under devices that exist.
  const devices = before.class_code === draft.classCode ? 0 : await unscopedDeviceCount(ctx, id);
  if (devices > 0) throw refused.classInUse({ devices });
  const row = await repo.updateModel(ctx, { id, version }, draft);
  note(ctx, 'reviseModel', 'deviceModel', id, before, repo.modelColumns(draft));
  return keptOf(row);
}

async function refuseBadModel(ctx: Ctx, draft: ModelDraft, selfId: string | null): Promise<void> {
  refuseTaken(await repo.findSameModel(ctx, draft), selfId);
  if (draft.vendorId && !(await repo.findVendor(ctx, draft.vendorId))) throw refused.vendorAbsent();
}

/** 業者を登録. @throws catalog.nameTaken */
export async function createVendor(ctx: Ctx, draft: VendorDraft): Promise<Kept> {
  refuseTaken(await repo.findVendorByName(ctx, draft.name), null);
  const row = await repo.insertVendor(ctx, draft);
  note(ctx, 'createVendor', 'vendor', row.id, null, repo.vendorColumns(draft));
  return row;
}

/** @throws catalog.absent, catalog.nameTaken; StaleVersion on a conflict */
export async function reviseVendor(ctx: Ctx, { id, version, draft }: Revision<VendorDraft>): Promise<Kept> {
  const before = await repo.findVendor(ctx, id);
  if (!before) throw refused.absent();
  refuseTaken(await repo.findVendorByName(ctx, draft.name), id);
  const row = await repo.updateVendor(ctx, { id, version }, draft);
  note(ctx, 'reviseVendor', 'vendor', id, before, repo.vendorColumns(draft));
  return keptOf(row);
}

function refuseTaken(holder: { id: string; name: string } | undefined, selfId: string | null): void {
  if (holder && holder.id !== selfId) throw refused.nameTaken({ name: holder.name });
}

function note(ctx: Ctx, verb: string, entity: string, entityId: string, before: object | null, after: object): void {
  ctx.audit.record({ action: `catalog.${verb}`, entity, entityId, changes: changesBetween(before, after) });
}
