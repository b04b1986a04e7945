import { type Selectable, sql } from 'kysely';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Section, section } from '../contract/weekly-report.ts';
import { reportRecords } from './reports.scope.public.ts';

export type ReportRecord = RecordHead & Selectable<Schema['weekly_reports']>;

/** Reports with their heads, in the actor's scope. */
const readable = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('records')
    .innerJoin('weekly_reports', 'weekly_reports.id', 'records.id')
    .selectAll('weekly_reports')
    .selectAll('records')
    .where(reportRecords.seenBy(ctx.actor));

export function findReport(ctx: Ctx, id: string): Promise<ReportRecord | undefined> {
  return readable(ctx).where('records.id', '=', id).executeTakeFirst();
}

export function findReportOfWeek(ctx: Ctx, weekNo: number): Promise<ReportRecord | undefined> {
  return readable(ctx).where('week_no', '=', weekNo).executeTakeFirst();
}

/** The stored words of a report. */
export function sectionsOf(row: Pick<ReportRecord, 'sections'>): Section[] {
  return section.array().parse(row.sections);
}

/** What the last 提出 of a report said. */
export function lastSubmission(ctx: Ctx, report: ReportRecord) {
  return ctx.tx
    .selectFrom('weekly_report_submissions')
    .select('content')
    .where('report_id', '=', report.id)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Newest week first. The list of a three-year contract has 156 rows: it needs no pages. */
export function allReports(ctx: Ctx) {
  return readable(ctx)
    .leftJoin('weekly_report_figures', (join) =>
      join
        .onRef('weekly_report_figures.report_id', '=', 'weekly_reports.id')
        .on('weekly_report_figures.key', '=', 'total'),
    )
    .select('weekly_report_figures.value as total')
    .orderBy('week_no', 'desc')
    .execute();
}

export function figuresOf(ctx: Ctx, report: ReportRecord) {
  return ctx.tx
    .selectFrom('weekly_report_figures')
    .select(['id', 'key', 'label', 'about', 'value', 'previous', 'list'])
    .where('report_id', '=', report.id)
    .orderBy('key')
    .execute();
}

/** The records behind a figure, as they were when it was taken. */
export async function recordsBehind(ctx: Ctx, figureId: string): Promise<readonly string[]> {
  const row = await ctx.tx
    .selectFrom('weekly_report_figures')
    .select('ticket_ids')
    .where('id', '=', figureId)
    .where(reportRecords.namedFor(ctx.actor, 'report_id'))
    .executeTakeFirst();
  return row?.ticket_ids ?? [];
}

/** What was said of a report, oldest first: 経過 that somebody wrote, and why 県 gave it back. */
export async function remarksOf(ctx: Ctx, report: ReportRecord) {
  const rows = await ctx.tx
    .selectFrom('record_entries')
    .select(['id', 'at', 'actor_name', 'body'])
    .where('record_id', '=', report.id)
    .where('body', '<>', '')
    .where(sql<boolean>`(kind = 'note' or data ->> 'step' = 'returnIt')`)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ id: row.id, at: row.at, byName: row.actor_name, body: row.body }));
}
