import { figureOrder } from '#features/records/server/figures.public.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { deadlineState, deadlineWords } from '#kernel/deadline/deadline-state.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { isFrozen, type ReportState, reportsPermissions } from '../contract/report.process.ts';
import { reportsRefusals } from '../contract/reports.contract.ts';
import {
  type ReportContent,
  reportContent,
  takenParts,
  type WeeklyReport,
  type WeeklyReportRow,
} from '../contract/weekly-report.ts';
import { reportKind } from './report.kind.ts';
import { tablesOf } from './tables.rules.ts';
import {
  figuresOf,
  findReport,
  findReportOfWeek,
  lastSubmission,
  type ReportRecord,
  remarksOf,
  sectionsOf,
} from './weekly-reports.reads.ts';

const warnMinutes = 120;

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
    state: row.state as ReportState,
    total: row.total ?? 0,
    dueAt: row.due_at,
    dueLevel: done ? 'ok' : deadlineState(row.due_at, warnMinutes, now, calendar),
    dueLeft: done ? '' : deadlineWords(row.due_at, now, calendar),
    madeByName: row.created_by_name,
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
  };
}

/** A submission of an older release holds no tables; they come from its own stored figures. */
const storedContent = reportContent.extend({ tables: reportContent.shape.tables.nullable() });

/** What the report says: a submitted one what was stored at 提出, an open one what was last taken and written. */
export async function contentOf(ctx: Ctx, row: ReportRecord): Promise<ReportContent> {
  const frozen = isFrozen(row.state) ? await lastSubmission(ctx, row) : undefined;
  if (frozen) {
    const content = storedContent.parse(frozen.content);
    return { ...content, tables: content.tables ?? tablesOf(content.figures, figureOrder()) };
  }
  const figures = await figuresOf(ctx, row);
  return {
    contract: (await readNames(ctx.tx)).contract,
    from: row.from_on,
    to: row.to_on,
    sections: sectionsOf(row),
    figures,
    tables: tablesOf(figures, figureOrder()),
    ...takenParts.parse(row.taken),
  };
}

/** The numbers that 県 received for a week; none when its report was not submitted. */
export async function submittedFigures(ctx: Ctx, weekNo: number) {
  const row = await findReportOfWeek(ctx, weekNo);
  return row && isFrozen(row.state) ? (await contentOf(ctx, row)).figures : [];
}

/** The whole report as its page, PDF and Word show it. @throws reports.absent */
export async function getReport(ctx: Ctx, { id }: { id: string }): Promise<WeeklyReport> {
  const row = await findReport(ctx, id);
  if (!row) throw reportsRefusals.absent();
  const content = await contentOf(ctx, row);
  const former = await findReportOfWeek(ctx, row.week_no - 1);
  const total = content.figures.find((figure) => figure.key === 'total')?.value ?? 0;
  return {
    ...(await recordPage(ctx, reportKind, row)),
    ...(await reportRow(ctx, { ...row, total })),
    ...content,
    figuresAt: row.figures_at,
    savedAt: row.updated_at,
    previousAcceptedAt: former?.accepted_at ?? null,
    checkedByName: row.checked_by_name,
    checkedAt: row.checked_at,
    submittedByName: row.submitted_by_name,
    acceptedByName: row.accepted_by_name,
    previousRemarks: former ? await remarksOf(ctx, former) : [],
    editable: holds(ctx.actor, reportsPermissions.edit) && !isFrozen(row.state),
    missing: content.sections.filter((one) => !one.confirmed).map((one) => one.key),
  };
}
