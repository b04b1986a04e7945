import { dutyStrip } from '#features/contract/server/duty-strip.public.ts';
import { countOpenRecords, openRecords } from '#features/records/server/related.public.ts';
import { reportWeek } from '#features/reports/contract/report-week.ts';
import { clockKinds } from '#features/tickets/contract/ticket.ts';
import { addDays, today as civilToday, instantAt } from '#kernel/calendar/civil.ts';
import { isOpenDay, previousOpenDay } from '#kernel/calendar/open-days.ts';
import { contractWeek, monthRange, weekRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { dueCounts } from '#platform/use-case/due-counts.ts';
import type { BoardView } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import {
  readCategoryCounts,
  readDayCounts,
  readDueRows,
  readGrowingKnown,
  readKpis,
  readRates,
  readWaitingForAuthority,
  readWeeklyReport,
  shownRows,
} from './board.reads.ts';
import type { Moment } from './due.rules.ts';
import { waitedOf } from './due.rules.ts';
import { clockName, dueRowOf, mergeByDue, recordRow } from './due-row.rules.ts';
import { readFailuresSince, readLastHandover, stateOfDay } from './handovers.reads.ts';
import { lastWeekOf, volumeDays, volumeSpan } from './volume.rules.ts';
import { weeklyPanel } from './weekly-panel.rules.ts';

/** 朝の確認: exceptions first, what was promised second. A dozen statements, whatever the number of tickets. */
export async function readBoard(ctx: Ctx): Promise<BoardView> {
  const calendar = await readCalendar(ctx.tx);
  const now = ctx.clock.now();
  const moment: Moment = { now, calendar };
  const today = civilToday(now);
  const { dueTodayIds, ...kpis } = await readKpis(ctx, today);
  const waiting = await readWaitingForAuthority(ctx);
  return {
    asOf: now,
    today,
    kpis: { ...kpis, authority: waiting[0]?.total ?? 0 },
    dueTodayIds,
    ...(await readDue(ctx, moment, today)),
    authorityIds: waiting[0]?.ids ?? [],
    authorityRows: waiting.map(({ id, ticket_no, since, total: _, ids: __, ...row }) => ({
      ...row,
      ticketId: id,
      ticketNo: ticket_no,
      ...waitedOf(since, now),
    })),
    ...(await readVolume(ctx, moment, today)),
    ...(await readKept(ctx, today)),
    weekly: await readWeekly(ctx, moment, today),
    duties: await dutyStrip(ctx, { from: addDays(weekRange(today).from, -7), to: today }),
    known: await readKnown(ctx, today),
    lastHandover: await readLastHandover(ctx, today),
    todayHandover: await stateOfDay(ctx, today),
    isOpenToday: isOpenDay(calendar, today),
    failures: await readFailuresSince(ctx, previousOpenDay(calendar, today)),
  };
}

/** Tickets and records of every process that are late or due today, the worst first. */
async function readDue(ctx: Ctx, moment: Moment, today: string): Promise<Pick<BoardView, 'dueRows' | 'processes'>> {
  const dayEnd = instantAt(today, '23:59');
  const tickets = (await readDueRows(ctx, today)).flatMap((row) => {
    const due = dueRowOf(row, moment);
    return due ? [{ dueAt: row.next_due_at, row: due }] : [];
  });
  const records = (await openRecords(ctx, { until: dayEnd, limit: shownRows })).flatMap((line) => {
    const { status: _, due, ...row } = recordRow(line, moment);
    return due ? [{ dueAt: line.dueAt, row: { ...row, due } }] : [];
  });
  const processes = await countOpenRecords(ctx, dayEnd);
  const others = [];
  for (const filling of dueCounts.fillings()) others.push(await filling(ctx));
  return {
    dueRows: mergeByDue(tickets, records, shownRows),
    processes: [...processes.map(({ open: _, ...process }) => process), ...others].filter(
      ({ overdue, dueToday }) => overdue + dueToday > 0,
    ),
  };
}

async function readVolume(ctx: Ctx, { calendar }: Moment, today: string) {
  const span = volumeSpan(today, calendar);
  const { totals, categories } = await readCategoryCounts(ctx, span);
  return {
    days: volumeDays(span, calendar, await readDayCounts(ctx, span)),
    lastWeek: lastWeekOf(span.lastWeek, totals, categories),
  };
}

/** This month's deadlines by the kind of clock, in the order the tickets show them. */
async function readKept(ctx: Ctx, today: string): Promise<Pick<BoardView, 'rates' | 'month'>> {
  const month = monthRange(today);
  const found = new Map((await readRates(ctx, month)).map((row) => [row.kind, row]));
  const rates = clockKinds.map((kind) => {
    const row = found.get(kind);
    return {
      kind,
      name: clockName(kind),
      rule: homeWords.clockRules[kind] ?? '',
      percent: row ? (row.kept / row.count) * 100 : null,
      count: row?.count ?? 0,
      missedIds: row?.missed ?? [],
    };
  });
  return { month: month.from, rates: rates.filter((rate) => rate.count > 0) };
}

async function readWeekly(ctx: Ctx, moment: Moment, today: string) {
  const { from } = await readNames(ctx.tx);
  const weekNo = contractWeek(today, from) - 1;
  return weeklyPanel(weekNo, reportWeek(weekNo, from), await readWeeklyReport(ctx, weekNo), moment);
}

/** The seven days before today against the seven before those. */
async function readKnown(ctx: Ctx, today: string): Promise<BoardView['known']> {
  const range = { from: addDays(today, -7), to: addDays(today, -1) };
  const before = { from: addDays(today, -14), to: addDays(today, -8) };
  return { ...range, rows: await readGrowingKnown(ctx, range, before) };
}
