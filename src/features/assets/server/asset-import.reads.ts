import { sql } from 'kysely';
import type { LedgerRow, Seen } from '#features/imports/server/import-definition.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { factsOf } from './asset-detail.reads.ts';
import { assetRecords } from './assets.scope.public.ts';

/** Everything rows may name, each list in one statement. */
export async function assetReferences(ctx: Ctx) {
  const departments = await ctx.tx
    .selectFrom('departments')
    .leftJoin('departments as successor', 'successor.id', 'departments.successor_id')
    .leftJoin('departments as parent', 'parent.id', 'departments.parent_id')
    .select(['departments.id', 'departments.code', 'departments.name', 'departments.full_name'])
    .select(['departments.site_id', 'departments.valid_to'])
    .select(['parent.name as parent_name', 'successor.full_name as successor'])
    .orderBy(sql`departments.valid_to is not null`)
    .orderBy('departments.sort_path')
    .execute();
  const staff = await ctx.tx
    .selectFrom('staff_members')
    .select(['id', 'staff_no', 'name', 'department_id', 'left_on'])
    .execute();
  const sites = await ctx.tx.selectFrom('sites').select(['id', 'code', 'name', 'closed_on']).execute();
  const rooms = await ctx.tx.selectFrom('rooms').select(['id', 'site_id', 'name']).execute();
  const models = await ctx.tx.selectFrom('device_models').select(['id', 'class_code', 'maker', 'name']).execute();
  const classes = await ctx.tx.selectFrom('device_classes').select(['code', 'name']).orderBy('sort_order').execute();
  return { departments, staff, sites, rooms, models, classes };
}

/** Which living device holds each SIM and each fixed address. */
export async function takenNumbers(ctx: Ctx) {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select(['asset_tag', 'sim_no', 'ip_address'])
    .where('status', 'not in', ['disposed', 'withdrawn'])
    .where(sql<boolean>`(sim_no is not null or ip_address is not null)`)
    .execute();
  const sims = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const row of rows) {
    if (row.sim_no) sims.set(row.sim_no, row.asset_tag);
    if (row.ip_address) addresses.set(row.ip_address, row.asset_tag);
  }
  return { sims, addresses };
}

/** The 管理番号 of the whole ledger: what is not yet disposed of. */
export async function ledgerTags(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select('assets.asset_tag')
    .where('assets.status', 'not in', ['disposed', 'withdrawn'])
    .where(assetRecords.seenBy(ctx.actor))
    .orderBy('assets.asset_tag')
    .execute();
  return rows.map((row) => row.asset_tag);
}

/** Devices as their workbook has them, by 管理番号. A 除籍 one is none. */
export async function ledgerAssets(ctx: Ctx, keys: readonly string[]): Promise<Map<string, LedgerRow>> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models', 'device_models.id', 'assets.model_id')
    .leftJoin('staff_members', 'staff_members.id', 'assets.user_id')
    .selectAll('assets')
    .select(['device_models.name as model_name', 'staff_members.name as user_name'])
    .where(sql<boolean>`assets.asset_tag = any(${keys}::text[])`)
    .where('assets.status', '<>', 'withdrawn')
    .where(assetRecords.seenBy(ctx.actor))
    .orderBy('assets.asset_tag')
    .execute();
  return new Map(
    rows.map((row) => {
      const { assetTag, modelId, configuration, ...facts } = factsOf(row);
      const placement = { department: row.department_id, staffNo: row.user_id, site: row.site_id, room: row.room_id };
      const draft = {
        assetTag,
        model: modelId,
        ...facts,
        ...configuration,
        ...placement,
        user: row.user_name,
        status: row.status,
      };
      return [assetTag, { id: row.id, version: row.version, label: row.model_name, draft }];
    }),
  );
}

/** Devices of these classes that a file of theirs would be expected to name. */
export function expectedAssets(ctx: Ctx, classCodes: readonly string[]) {
  return ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models', 'device_models.id', 'assets.model_id')
    .select(['assets.id', 'assets.asset_tag as key', 'device_models.name as label'])
    .where('assets.status', 'not in', ['disposed', 'withdrawn'])
    .where(sql<boolean>`assets.class_code = any(${classCodes}::text[])`)
    .orderBy('assets.asset_tag')
    .execute();
}

/** Which devices stand behind these numbers, and in which state. */
export async function assetVersions(ctx: Ctx, keys: readonly string[]): Promise<Map<string, Seen>> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .select(['id', 'version', 'asset_tag'])
    .where(sql<boolean>`asset_tag = any(${keys}::text[])`)
    .where(assetRecords.seenBy(ctx.actor))
    .where('status', '<>', 'withdrawn')
    .execute();
  return new Map(rows.map((row) => [row.asset_tag, row]));
}
