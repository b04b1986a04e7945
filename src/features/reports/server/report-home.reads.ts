import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportRecords } from './reports.scope.public.ts';

const weeks = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('records')
    .innerJoin('weekly_reports as r', 'r.id', 'records.id')
    .select(['records.id', 'records.number', 'records.state', 'r.week_no', 'r.from_on', 'r.to_on'])
    .where(reportRecords.seenBy(ctx.actor));

/** Reports that were submitted and neither accepted nor returned, the oldest week first. */
export function readSubmitted(ctx: Ctx, limit: number) {
  return weeks(ctx)
    .select(['r.submitted_by_name', 'r.submitted_at', 'records.version'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where('records.state', '=', 'submitted')
    .orderBy('r.week_no')
    .limit(limit)
    .execute();
}

/** The newest weeks that were begun. */
export function readLatest(ctx: Ctx, limit: number) {
  return weeks(ctx).orderBy('r.week_no', 'desc').limit(limit).execute();
}
