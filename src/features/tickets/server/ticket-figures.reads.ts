import { sql } from 'kysely';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { instantCondition } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Tickets received in a period with what reports group them by. */
export function readFigureRows(ctx: Ctx, period: DateRange) {
  return ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('assets as a', 'a.id', 't.asset_id')
    .leftJoin('device_classes as k', 'k.code', 'a.class_code')
    .leftJoin('ticket_categories as c', 'c.id', 't.category_id')
    .leftJoin('ticket_categories as p', 'p.id', 'c.parent_id')
    .leftJoin('software_products as w', 'w.id', 't.software_id')
    .leftJoin('sites as s', 's.id', 't.site_id')
    .select(['t.id', 't.channel', 't.kind', 't.status', 't.cause_kind', 't.reopened_count', 'k.name as className'])
    .select(['k.code as classCode', 'c.id as categoryId', 'c.name as categoryName', 'p.name as parentName'])
    .select(['w.id as softwareId', 'w.name as softwareName', 's.id as siteId', 's.name as siteName'])
    .where(instantCondition(sql.ref('t.received_at'), period) ?? sql<boolean>`true`)
    .orderBy('t.ticket_order')
    .execute();
}

/** Clocks that ended in the period: kept or missed, by kind. One still running past its deadline counts as missed. */
export function readClockRows(ctx: Ctx, period: DateRange) {
  const now = ctx.clock.now();
  return ctx.tx
    .selectFrom('ticket_clocks as c')
    .select(['c.ticket_id as id', 'c.kind'])
    .select(sql<boolean>`coalesce(c.met_at, ${now}::timestamptz) <= c.due_at`.as('isKept'))
    .where('c.voided_at', 'is', null)
    .where(sql<boolean>`(c.met_at is not null or (c.due_at < ${now}::timestamptz and c.paused_at is null))`)
    .where(instantCondition(sql.ref('c.due_at'), period) ?? sql<boolean>`true`)
    .orderBy('c.due_at')
    .execute();
}
