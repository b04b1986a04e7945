import { sql } from 'kysely';
import type { DateRange } from '#kernel/calendar/periods.ts';
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

/** The weeks that were begun in a period, with what was due when and what was done. */
export function readWeeks(ctx: Ctx, { from, to }: DateRange) {
  return weeks(ctx)
    .select('r.due_at')
    .select(
      sql<string | null>`(select min(s.at) from weekly_report_submissions as s where s.report_id = r.id)`.as('first'),
    )
    .where('r.to_on', '>=', from)
    .where('r.from_on', '<=', to)
    .orderBy('r.week_no')
    .execute();
}
