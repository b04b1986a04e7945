import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { assetRecords } from './assets.scope.public.ts';

/** 検索・操作: devices by any of their texts, in the reader's scope, by 管理番号. */
export const assetSearch = searchProvider({
  kind: 'asset',
  scope: assetRecords,
  rows: foundDevices,
  toHit: (row) => ({
    id: row.id,
    href: `/assets/${row.id}`,
    code: row.asset_tag,
    title: row.model,
    note: [row.full_name, row.user].filter((part) => part !== null).join(' ') || null,
  }),
});

/** Capped: the search shows the first of each kind; the list of the kind shows all. */
export function foundDevices(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  return ctx.tx
    .selectFrom('assets')
    .select(['assets.id', 'assets.asset_tag'])
    .select([
      sql<string>`(select name from device_models where id = assets.model_id)`.as('model'),
      sql<string | null>`(select name from staff_members where id = assets.user_id)`.as('user'),
      sql<string | null>`(select full_name from departments where id = assets.department_id)`.as('full_name'),
    ])
    .where(matchesText('asset', q, sql.ref('assets.id')) ?? sql<boolean>`false`)
    .where(assetRecords.where(ctx.actor) ?? sql<boolean>`true`)
    .orderBy('assets.asset_tag')
    .limit(sql.lit(limit));
}
