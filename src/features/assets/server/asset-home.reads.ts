import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { assetRecords } from './assets.scope.public.ts';

const gone = ['disposed', 'withdrawn', 'lost'] as const;

/** Devices in the reader's own hands. */
export function readOwnDevices(ctx: Ctx, limit: number) {
  return ctx.tx
    .selectFrom('assets as a')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .leftJoin('sites as s', 's.id', 'a.site_id')
    .select(['a.id', 'a.asset_tag', 'c.name as class_name', 's.name as site'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(assetRecords.seenBy(ctx.actor, 'a'))
    .where('a.status', 'not in', gone)
    .orderBy('a.asset_tag')
    .limit(limit)
    .execute();
}

/** Devices the reader sees, counted by class, the most first. */
export function readClassCounts(ctx: Ctx) {
  return ctx.tx
    .selectFrom('assets as a')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .select(['a.class_code', 'c.name as class_name', sql<number>`count(*)::int`.as('count')])
    .where(assetRecords.seenBy(ctx.actor, 'a'))
    .where('a.status', 'not in', gone)
    .groupBy(['a.class_code', 'c.name'])
    .orderBy('count', 'desc')
    .orderBy('a.class_code')
    .execute();
}
