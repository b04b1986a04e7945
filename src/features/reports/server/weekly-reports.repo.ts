import type { Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ReportContent, Section, TakenParts } from '../contract/weekly-report.ts';

export interface NewReport {
  readonly weekNo: number;
  readonly from: string;
  readonly to: string;
  readonly dueAt: string;
  readonly sections: readonly Section[];
  readonly taken: TakenParts;
}

export function insertReport(ctx: Ctx, report: NewReport) {
  const at = ctx.clock.now();
  return ctx.tx
    .insertInto('weekly_reports')
    .values({
      id: newId(),
      week_no: report.weekNo,
      from_on: report.from,
      to_on: report.to,
      state: 'drafting',
      sections: JSON.stringify(report.sections),
      figures_at: at,
      taken: JSON.stringify(report.taken),
      due_at: report.dueAt,
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateReport(
  ctx: Ctx,
  seen: { id: string; version: number },
  patch: Updateable<Schema['weekly_reports']>,
) {
  return updateVersioned(ctx.tx, 'weekly_reports', seen, { ...patch, updated_at: ctx.clock.now() });
}

export interface StoredFigure {
  readonly key: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly previous: number | null;
  readonly list: string;
}

/** Puts the numbers of a report; taking them again replaces them. */
export async function replaceFigures(ctx: Ctx, reportId: string, figures: readonly StoredFigure[]): Promise<void> {
  await ctx.tx.deleteFrom('weekly_report_figures').where('report_id', '=', reportId).execute();
  const rows = figures.map((figure) => ({
    id: newId(),
    report_id: reportId,
    key: figure.key,
    label: figure.label,
    value: figure.ids.length,
    previous: figure.previous,
    ticket_ids: [...figure.ids],
    list: figure.list,
  }));
  await ctx.tx.insertInto('weekly_report_figures').values(rows).execute();
}

export async function insertRemark(ctx: Ctx, reportId: string, body: string): Promise<void> {
  await ctx.tx
    .insertInto('weekly_report_remarks')
    .values({
      id: newId(),
      report_id: reportId,
      at: ctx.clock.now(),
      by_name: ctx.actor.name,
      by_role: ctx.actor.role,
      body,
    })
    .execute();
}

/** 提出 as 県 received it, whole. */
export async function insertSubmission(ctx: Ctx, reportId: string, content: ReportContent): Promise<void> {
  const { n } = await ctx.tx
    .selectFrom('weekly_report_submissions')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  await ctx.tx
    .insertInto('weekly_report_submissions')
    .values({
      id: newId(),
      report_id: reportId,
      nth: Number(n) + 1,
      at: ctx.clock.now(),
      by_account: ctx.actor.id,
      by_name: ctx.actor.name,
      content: JSON.stringify(content),
    })
    .execute();
}
