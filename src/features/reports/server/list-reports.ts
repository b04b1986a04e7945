import { today } from '#kernel/calendar/civil.ts';
import { contractWeek } from '#kernel/calendar/periods.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { reportRow } from './weekly-report-view.ts';
import { allReports } from './weekly-reports.reads.ts';

/** Every report, newest week first, and the week to be made next: last week's first, then this week's, then gaps. */
export async function listReports(ctx: Ctx) {
  const rows = await allReports(ctx);
  const made = new Set(rows.map((row) => row.week_no));
  const now = contractWeek(today(ctx.clock.now()), (await readNames(ctx.tx)).from);
  const wanted = [now - 1, now, ...Array.from({ length: Math.max(now - 2, 0) }, (_, index) => now - 2 - index)];
  const reports = [];
  for (const row of rows) reports.push(await reportRow(ctx, row));
  return { reports, nextWeek: wanted.find((week) => week >= 1 && !made.has(week)) ?? null };
}
