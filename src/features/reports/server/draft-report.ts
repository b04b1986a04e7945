import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportWeek } from '../contract/report-week.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { draftSections } from './draft-texts.rules.ts';
import { reportDue } from './plan-week.ts';
import { reportKind, submissionRule } from './report.kind.ts';
import { takeWeek } from './take-week.ts';
import { getReport } from './weekly-report-view.ts';
import { findReportOfWeek } from './weekly-reports.reads.ts';
import { replaceFigures } from './weekly-reports.repo.ts';

/** 作成: the week's report writes itself from the records. @throws reports.weekTaken, reports.weekAhead */
export async function draftReport(ctx: Ctx, { weekNo }: { weekNo: number }): Promise<WeeklyReport> {
  const week = reportWeek(weekNo, (await readNames(ctx.tx)).from);
  if (week.from > today(ctx.clock.now())) throw reportsRefusals.weekAhead();
  if (await findReportOfWeek(ctx, weekNo)) throw reportsRefusals.weekTaken();
  const { figures, parts } = await takeWeek(ctx, weekNo, week);
  const dueAt = await reportDue(ctx, week);
  const sections = draftSections(figures.map((one) => ({ ...one, value: one.ids.length })));
  const head = {
    action: 'reports.draft',
    title: words.titleOf(weekNo),
    clocks: { submission: submissionRule(dueAt) },
    changes: { weekNo: [null, weekNo] as const },
    row: {
      week_no: weekNo,
      from_on: week.from,
      to_on: week.to,
      sections: JSON.stringify(sections),
      figures_at: ctx.clock.now(),
      taken: JSON.stringify(parts),
      due_at: dueAt,
    },
  };
  const { id } = await openRecord(ctx, reportKind, head);
  await replaceFigures(ctx, id, figures);
  return getReport(ctx, { id });
}
