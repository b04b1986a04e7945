import { today } from '#kernel/calendar/civil.ts';
import { type DateRange, fiscalYear, half, halfLabel, halfRange } from '#kernel/calendar/periods.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomePress, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { reportsPermissions } from '../contract/report.process.ts';
import { reportProcessWords, reportsWords as words } from '../contract/reports.messages.ts';
import { reportDueBy } from './plan-week.ts';
import { readSubmitted, readWeeks } from './report-home.reads.ts';
import { weeksOfHalf } from './report-weeks.rules.ts';

interface Row {
  readonly id: string;
  readonly week_no: number;
  readonly from_on: string;
  readonly to_on: string;
}

const spanOf = ({ from, to }: DateRange) => words.span(formatMonthDay(from), formatMonthDay(to));

/** 受理 and 差し戻す where the report stands: each names the week it binds. */
function answers(row: Row & { readonly version: number }): { press: HomePress; otherPress: HomePress } {
  const title = words.titleOf(row.week_no);
  const { asks, steps, done } = reportProcessWords;
  const input = { id: row.id, version: row.version, form: {} };
  const question = (ask: string) => words.acceptAsk(ask, spanOf({ from: row.from_on, to: row.to_on }));
  return {
    press: {
      call: 'reports.accept',
      input,
      label: steps.accept,
      said: done.accept({ title }),
      ask: { words: question(asks.accept({ title })), go: words.acceptWeek(row.week_no) },
    },
    otherPress: {
      call: 'reports.returnIt',
      input,
      label: words.returnShort,
      said: done.returnIt({ title }),
      ask: {
        words: question(asks.returnIt({ title })),
        go: words.returnWeek(row.week_no),
        text: { name: 'reason', label: words.returnReason, max: 4_000 },
      },
    },
  };
}

/** Weekly reports that wait for 県 to accept them, and every week of the half year with where it stands. */
export async function reportHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (!holds(ctx.actor, reportsPermissions.receive)) return [];
  const rows = await readSubmitted(ctx, linesOfBlock);
  const lines = rows.map((row) => ({
    ...plainLine,
    id: row.id,
    href: `/reports/${row.id}`,
    number: row.number,
    title: words.titleOf(row.week_no),
    note: words.submittedNote(spanOf({ from: row.from_on, to: row.to_on })),
    byName: row.submitted_by_name,
    since: row.submitted_at,
    waitsOpenDays: true,
    ...answers(row),
  }));
  const waiting = { key: 'acceptance', kind: 'waiting', title: words.home, hint: words.homeHint, order: 2 } as const;
  return [{ ...waiting, count: rows[0]?.total ?? 0, allHref: '/reports', lines }, await delivered(ctx)];
}

/** 納入物: the weeks of this half year in a row. */
async function delivered(ctx: Ctx): Promise<HomeBlock> {
  const now = ctx.clock.now();
  const day = today(now);
  const range: DateRange = halfRange(fiscalYear(day), half(day));
  const calendar = await readCalendar(ctx.tx);
  const owed = (week: DateRange) => reportDueBy(calendar, week);
  const cells = weeksOfHalf(await readWeeks(ctx, range), range, { now, owed, start: (await readNames(ctx.tx)).from });
  const weeksThat = (are: string) => cells.flatMap(({ weekNo, standing }) => (standing === are ? [weekNo] : []));
  const strip = {
    title: words.title,
    count: words.acceptedOf(cells.filter(({ accepted }) => accepted).length, cells.length),
    note: words.stripNote(weeksThat('late'), weeksThat('missing'), weeksThat('waiting')),
    cells: cells.map(({ weekNo, standing, span }) => ({
      key: String(weekNo),
      standing,
      words: words.weekStands(weekNo, spanOf(span), standing),
    })),
  };
  const title = words.delivered(halfLabel(fiscalYear(day), half(day)));
  return { key: 'reports', kind: 'things', title, strip, count: 0, allHref: '/reports', lines: [] };
}
