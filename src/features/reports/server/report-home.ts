import { formatMonthDay } from '#kernel/wareki.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomePress, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { type ReportState, reportProcess, reportsPermissions } from '../contract/report.process.ts';
import { reportProcessWords, reportsWords as words } from '../contract/reports.messages.ts';
import { readLatest, readSubmitted } from './report-home.reads.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly week_no: number;
  readonly from_on: string;
  readonly to_on: string;
}

const lineOf = (row: Row) => ({
  ...plainLine,
  id: row.id,
  href: `/reports/${row.id}`,
  number: row.number,
  title: words.titleOf(row.week_no),
  note: words.span(formatMonthDay(row.from_on), formatMonthDay(row.to_on)),
});

/** 受理 where the report stands: it names the week it binds. */
function acceptance(row: Row & { readonly version: number }): HomePress {
  const title = words.titleOf(row.week_no);
  const span = words.span(formatMonthDay(row.from_on), formatMonthDay(row.to_on));
  return {
    call: 'reports.accept',
    input: { id: row.id, version: row.version, form: {} },
    label: reportProcessWords.steps.accept,
    ask: { words: words.acceptAsk(reportProcessWords.asks.accept({ title }), span), go: words.acceptWeek(row.week_no) },
    said: reportProcessWords.done.accept({ title }),
  };
}

/** Weekly reports that wait for 県 to accept them, and the last ones with where they stand. */
export async function reportHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (!holds(ctx.actor, reportsPermissions.receive)) return [];
  const rows = await readSubmitted(ctx, linesOfBlock);
  const latest = await readLatest(ctx, linesOfBlock);
  const waiting = rows.map((row) => ({
    ...lineOf(row),
    byName: row.submitted_by_name,
    since: row.submitted_at,
    press: acceptance(row),
  }));
  const stateOf = (state: ReportState) => ({
    tone: reportProcess.states[state],
    word: reportProcessWords.states[state],
  });
  return [
    {
      key: 'acceptance',
      kind: 'waiting',
      title: words.home,
      count: rows[0]?.total ?? 0,
      allHref: '/reports',
      lines: waiting,
    },
    {
      key: 'reports',
      kind: 'things',
      title: reportProcessWords.noun,
      count: latest.length,
      allHref: '/reports',
      lines: latest.map((row) => ({ ...lineOf(row), state: stateOf(row.state as ReportState) })),
    },
  ];
}
