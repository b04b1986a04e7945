import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ReportContent } from '../contract/weekly-report.ts';
import { reportRecords } from './reports.scope.public.ts';

/** A changed report has to be checked again. */
export const notChecked = { checked_by: null, checked_by_name: null, checked_at: null } as const;

export interface StoredFigure {
  readonly key: string;
  readonly label: string;
  readonly about: string | null;
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
    about: figure.about,
    value: figure.ids.length,
    previous: figure.previous,
    ticket_ids: [...figure.ids],
    list: figure.list,
  }));
  await ctx.tx.insertInto('weekly_report_figures').values(rows).execute();
}

/** 提出 as 県 received it, whole. */
export async function insertSubmission(ctx: Ctx, reportId: string, content: ReportContent): Promise<void> {
  const { n } = await ctx.tx
    .selectFrom('weekly_report_submissions')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('report_id', '=', reportId)
    .where(reportRecords.namedFor(ctx.actor, 'report_id'))
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
