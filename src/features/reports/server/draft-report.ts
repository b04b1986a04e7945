import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportWeek } from '../contract/report-week.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { draftSections } from './draft-texts.rules.ts';
import { reportDue } from './plan-week.ts';
import { takeWeek } from './take-week.ts';
import { getReport } from './weekly-report-view.ts';
import { findReportOfWeek } from './weekly-reports.reads.ts';
import { insertReport, replaceFigures } from './weekly-reports.repo.ts';

/** 作成: the week's report writes itself from the records. @throws reports.weekTaken, reports.weekAhead */
export async function draftReport(ctx: Ctx, { weekNo }: { weekNo: number }): Promise<WeeklyReport> {
  const week = reportWeek(weekNo);
  if (week.from > today(ctx.clock.now())) throw reportsRefusals.weekAhead();
  if (await findReportOfWeek(ctx, weekNo)) throw reportsRefusals.weekTaken();
  const { figures, parts } = await takeWeek(ctx, weekNo, week);
  const report = await insertReport(ctx, {
    weekNo,
    ...week,
    dueAt: await reportDue(ctx, week),
    sections: draftSections(figures.map((one) => ({ ...one, value: one.ids.length }))),
    taken: parts,
  });
  await replaceFigures(ctx, report.id, figures);
  ctx.audit.record({
    action: 'reports.draft',
    entity: 'weeklyReport',
    entityId: report.id,
    changes: { weekNo: [null, weekNo] },
  });
  return getReport(ctx, { id: report.id });
}
