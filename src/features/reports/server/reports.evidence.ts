import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';

/** §1-6(2): the weekly reports of the period with the day each was submitted and accepted. */
export async function weeklyReportsKept(ctx: Ctx, period: { from: string; to: string }): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('weekly_reports')
    .select(['id', 'week_no', 'state', 'submitted_at', 'updated_at'])
    .where('from_on', '>=', period.from)
    .where('from_on', '<=', period.to)
    .where(sql<boolean>`submitted_at is not null`)
    .orderBy('week_no', 'desc')
    .execute();
  return rows.map((row) => ({
    at: row.submitted_at ?? row.updated_at,
    what: words.evidence.line(row.week_no, words.states[row.state]),
    link: `/reports/${row.id}`,
  }));
}
