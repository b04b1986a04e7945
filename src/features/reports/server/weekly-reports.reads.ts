import type { Selectable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type ReportRecord = Selectable<Schema['weekly_reports']>;

export function findReport(ctx: Ctx, id: string): Promise<ReportRecord | undefined> {
  return ctx.tx.selectFrom('weekly_reports').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findReportOfWeek(ctx: Ctx, weekNo: number): Promise<ReportRecord | undefined> {
  return ctx.tx.selectFrom('weekly_reports').selectAll().where('week_no', '=', weekNo).executeTakeFirst();
}

/** What the last 提出 of a report said. */
export function lastSubmission(ctx: Ctx, reportId: string) {
  return ctx.tx
    .selectFrom('weekly_report_submissions')
    .select('content')
    .where('report_id', '=', reportId)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Newest week first. The list of a three-year contract has 156 rows: it needs no pages. */
export function allReports(ctx: Ctx) {
  return ctx.tx
    .selectFrom('weekly_reports')
    .leftJoin('weekly_report_figures', (join) =>
      join
        .onRef('weekly_report_figures.report_id', '=', 'weekly_reports.id')
        .on('weekly_report_figures.key', '=', 'total'),
    )
    .selectAll('weekly_reports')
    .select('weekly_report_figures.value as total')
    .orderBy('week_no', 'desc')
    .execute();
}

export function figuresOf(ctx: Ctx, reportId: string) {
  return ctx.tx
    .selectFrom('weekly_report_figures')
    .select(['id', 'key', 'label', 'value', 'previous', 'list'])
    .where('report_id', '=', reportId)
    .orderBy('key')
    .execute();
}

/** The records behind a figure, as they were when it was taken. */
export async function recordsBehind(ctx: Ctx, figureId: string): Promise<readonly string[]> {
  const row = await ctx.tx
    .selectFrom('weekly_report_figures')
    .select('ticket_ids')
    .where('id', '=', figureId)
    .executeTakeFirst();
  return row?.ticket_ids ?? [];
}

export async function remarksOf(ctx: Ctx, reportId: string) {
  const rows = await ctx.tx
    .selectFrom('weekly_report_remarks')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ id: row.id, at: row.at, byName: row.by_name, byRole: row.by_role, body: row.body }));
}
