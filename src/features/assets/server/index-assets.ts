import { sql } from 'kysely';
import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Keeps devices findable by number, serial, model, person, 所属, IP, SIM and note. */
export async function indexAssets(ctx: Pick<Ctx, 'tx'>, ids: readonly string[]): Promise<void> {
  const rows = await unscopedSearchRows(ctx, ids);
  await indexDocuments(
    ctx.tx,
    rows.map(({ id, updated_at, ...texts }) => ({ kind: 'asset', id, at: updated_at, texts: Object.values(texts) })),
  );
}

/** Unscoped: the index holds every device; a search asks the scope of its hits. */
function unscopedSearchRows(ctx: Pick<Ctx, 'tx'>, ids: readonly string[]) {
  return ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .leftJoin('departments', 'departments.id', 'assets.department_id')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .select([
      'assets.id',
      'assets.updated_at',
      'assets.asset_tag',
      'assets.serial_no',
      'models.name as model',
      'users.name as user',
      'users.reading',
      'users.extension',
      'departments.full_name',
      'assets.ip_address',
      'assets.mac_address',
      'assets.sim_no',
      'assets.note',
    ])
    .where(sql<boolean>`assets.id = any(${ids}::uuid[])`)
    .execute();
}
