import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { contractWeekRange } from '#kernel/calendar/periods.ts';
import { dueAt } from '#kernel/deadline/deadline-rule.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { serviceStart } from '../contract/contract-dates.data.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import type { WeeklyReport } from '../contract/weekly-report.ts';
import { draftSections } from './draft-texts.rules.ts';
import { takeWeek } from './take-figures.ts';
import { getReport } from './weekly-report-view.ts';
import { findReportOfWeek } from './weekly-reports.reads.ts';
import { insertReport, replaceFigures } from './weekly-reports.repo.ts';

/** Friday is the last day of a report; it is owed by the close of the next open day (§1-6(2)). */
const lastDay = 4;

/** 作成: the week's report writes itself from the records. @throws reports.weekTaken, reports.weekAhead */
export async function draftReport(ctx: Ctx, { weekNo }: { weekNo: number }): Promise<WeeklyReport> {
  const week = contractWeekRange(weekNo, serviceStart);
  if (week.from > today(ctx.clock.now())) throw reportsRefusals.weekAhead();
  if (await findReportOfWeek(ctx, weekNo)) throw reportsRefusals.weekTaken();
  const figures = await takeWeek(ctx, weekNo);
  const calendar = await readCalendar(ctx.tx);
  const to = addDays(week.from, lastDay);
  const rule = { kind: 'endOfOpenDay', offsetDays: 1, warnMinutes: [120] } as const;
  const report = await insertReport(ctx, {
    weekNo,
    from: week.from,
    to,
    dueAt: dueAt(rule, calendar, instantAt(to, '12:00')),
    sections: draftSections(figures.map((one) => ({ ...one, value: one.ids.length }))),
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
