import { sql } from 'kysely';
import type { StaffRelatedProvider } from '#features/people/server/people.slots.public.ts';
import { holds } from '#platform/rpc/holds.ts';
import { assetsPermissions } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { assetScope } from './assets.policy.ts';

const most = 20;

/** 機器 on the page of a 職員: what they use now, in the reader's scope. */
export const staffDevices: StaffRelatedProvider = async (ctx, staffMemberId) => {
  if (!holds(ctx.actor, assetsPermissions.lookUp)) return null;
  const scope = assetScope(ctx.actor);
  const query = ctx.tx
    .selectFrom('assets')
    .innerJoin('device_models', 'device_models.id', 'assets.model_id')
    .leftJoin('sites', 'sites.id', 'assets.site_id')
    .select(['assets.id', 'assets.asset_tag', 'device_models.name as model', 'sites.name as site', 'assets.status'])
    .select(sql<number>`count(*) over ()::int`.as('all'))
    .where('assets.user_id', '=', staffMemberId)
    .where('assets.status', 'not in', ['disposed', 'withdrawn', 'lost'])
    .orderBy('assets.asset_tag')
    .limit(most);
  const rows = await (scope ? query.where(scope) : query).execute();
  return {
    key: 'assets',
    title: words.title,
    href: `/assets?f.user=${staffMemberId}`,
    count: rows[0]?.all ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      code: row.asset_tag,
      title: row.model,
      note: row.site,
      state: words.statuses[row.status],
      href: `/assets/${row.id}`,
    })),
  };
};
