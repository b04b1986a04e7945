import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { type Calendar, closedReason, isOpenDay } from '#kernel/calendar/open-days.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { dueAt } from '#kernel/deadline/deadline-rule.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { dueAnchor, shiftWeek } from '../contract/report-week.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { PlannedLine } from '../contract/weekly-report.ts';

/** By the close of the open day after the week's Friday (§1-6(2)). */
export const reportRule = { kind: 'endOfOpenDay', offsetDays: 1, warnMinutes: [120] } as const;

/** When the report of a span is owed (§1-6(2)). */
export async function reportDue(ctx: Ctx, span: DateRange): Promise<string> {
  return reportDueBy(await readCalendar(ctx.tx), span);
}

export const reportDueBy = (calendar: Calendar, span: DateRange): string =>
  dueAt(reportRule, calendar, instantAt(dueAnchor(span), '12:00'));

/** What the records of every feature say of the week to come: closed days, the report's own deadline, then theirs. */
export async function planWeek(ctx: Ctx, weekNo: number, next: DateRange): Promise<PlannedLine[]> {
  const calendar = await readCalendar(ctx.tx);
  const workdays = [0, 1, 2, 3, 4].map((day) => addDays(next.from, day));
  const lines: PlannedLine[] = workdays
    .filter((day) => !isOpenDay(calendar, day))
    .map((day) => ({ on: day, what: words.planned.closedDay(closedReason(calendar, day) ?? ''), link: null }));
  const owed = today(await reportDue(ctx, shiftWeek(next, -1)));
  lines.push({ on: owed, what: words.planned.reportDue(weekNo), link: '/reports' });
  for (const source of plannedWork.fillings()) lines.push(...(await source(ctx, next)));
  return lines.toSorted((a, b) => a.on.localeCompare(b.on));
}
