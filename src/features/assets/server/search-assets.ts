import { sql } from 'kysely';
import type { Hit } from '#features/search/contract/search.contract.ts';
import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { assetScope } from './assets.policy.ts';

/** 検索・操作: devices by any of their texts, in the reader's scope, by 管理番号. */
export const assetSearch: SearchProvider = { kind: 'asset', find: findDevices };

export async function findDevices(ctx: Ctx, { q, limit }: { q: string; limit: number }): Promise<Hit[]> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .leftJoin('departments', 'departments.id', 'assets.department_id')
    .select(['assets.id', 'assets.asset_tag', 'models.name as model', 'users.name as user', 'departments.full_name'])
    .where(matchesText('asset', q, sql.ref('assets.id')) ?? sql<boolean>`false`)
    .where(assetScope(ctx.actor) ?? sql<boolean>`true`)
    .orderBy('assets.asset_tag')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'asset',
    id: row.id,
    href: `/assets/${row.id}`,
    code: row.asset_tag,
    title: row.model,
    note: [row.full_name, row.user].filter((part) => part !== null).join(' ') || null,
  }));
}
