import { today } from '#kernel/calendar/civil.ts';
import { contractWeek } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { serviceStart } from '../contract/contract-dates.data.ts';
import { reportRow } from './weekly-report-view.ts';
import { allReports } from './weekly-reports.reads.ts';

/** Every report, newest week first, and the oldest week of service that has none yet. */
export async function listReports(ctx: Ctx) {
  const rows = await allReports(ctx);
  const made = new Set(rows.map((row) => row.week_no));
  const now = contractWeek(today(ctx.clock.now()), serviceStart);
  const weeks = Array.from({ length: Math.max(now, 0) }, (_, index) => index + 1);
  const reports = [];
  for (const row of rows) reports.push(await reportRow(ctx, row));
  return { reports, nextWeek: weeks.find((week) => !made.has(week)) ?? null };
}
