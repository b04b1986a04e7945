import { openDaysBetween } from '#kernel/calendar/open-days.ts';
import { deadlineState, deadlineWords } from '#kernel/deadline/deadline-state.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import { type Section, section, type WeeklyReport, type WeeklyReportRow } from '../contract/weekly-report.ts';
import { ticketsOfWeek } from './figures.reads.ts';
import { dayCounts } from './figures.rules.ts';
import { reportActions } from './reports.policy.ts';
import { tablesOf } from './tables.rules.ts';
import { figuresOf, findReport, findReportOfWeek, type ReportRecord, remarksOf } from './weekly-reports.reads.ts';

const warnMinutes = 120;

/** The stored words of a report. */
export function sectionsOf(row: Pick<ReportRecord, 'sections'>): Section[] {
  return section.array().parse(row.sections);
}

/** A line of the list. */
export async function reportRow(ctx: Ctx, row: ReportRecord & { total: number | null }): Promise<WeeklyReportRow> {
  const calendar = await readCalendar(ctx.tx);
  const now = ctx.clock.now();
  const done = row.submitted_at !== null;
  return {
    id: row.id,
    weekNo: row.week_no,
    from: row.from_on,
    to: row.to_on,
    state: row.state,
    total: row.total ?? 0,
    dueAt: row.due_at,
    dueLevel: done ? 'ok' : deadlineState(row.due_at, warnMinutes, now, calendar),
    dueLeft: done ? '' : deadlineWords(row.due_at, now, calendar),
    madeByName: row.made_by_name,
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
  };
}

/** The whole report as its page, PDF and Word show it. @throws reports.absent */
export async function getReport(ctx: Ctx, { id }: { id: string }): Promise<WeeklyReport> {
  const row = await findReport(ctx, id);
  if (!row) throw reportsRefusals.absent();
  const figures = await figuresOf(ctx, id);
  const week = { from: row.from_on, to: row.to_on };
  const calendar = await readCalendar(ctx.tx);
  const former = await findReportOfWeek(ctx, row.week_no - 1);
  const sections = sectionsOf(row);
  const total = figures.find((figure) => figure.key === 'total')?.value ?? 0;
  const madeBy = { state: row.state, madeByName: row.made_by_name, checkedAt: row.checked_at };
  return {
    ...(await reportRow(ctx, { ...row, total })),
    version: row.version,
    figuresAt: row.figures_at,
    savedAt: row.updated_at,
    previousAcceptedAt: former?.accepted_at ?? null,
    checkedByName: row.checked_by_name,
    checkedAt: row.checked_at,
    submittedByName: row.submitted_by_name,
    acceptedByName: row.accepted_by_name,
    sections,
    figures,
    tables: tablesOf(figures),
    days: dayCounts(await ticketsOfWeek(ctx, week), openDaysBetween(calendar, week.from, week.to)),
    remarks: await remarksOf(ctx, id),
    previousRemarks: former ? await remarksOf(ctx, former.id) : [],
    actions: reportActions(ctx.actor, madeBy),
    missing: sections.filter((one) => !one.confirmed).map((one) => one.key),
  };
}
