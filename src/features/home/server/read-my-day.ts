import { countOpenRecords, openRecords, recordMentions } from '#features/records/server/related.public.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { today as civilToday, instantAt } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DayView } from '../contract/board.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { countMine, readMentions, readMine, readResolvedOn } from './board.reads.ts';
import { dueOfTicket, identity, mergeByDue, recordRow } from './due-row.rules.ts';
import { readLastHandover, stateOfDay } from './handovers.reads.ts';

const shown = 30;
const mentioned = 10;
const statuses: Readonly<Record<string, string>> = ticketsWords.statuses;

/** 自分の一日: what the agent behind the account has open, was asked, has done, and has to read. Capped: each list beside its count. @throws home.noAgent */
export async function readMyDay(ctx: Ctx): Promise<DayView> {
  const { agentId } = ctx.actor;
  if (!agentId) throw homeRefusals.noAgent();
  const now = ctx.clock.now();
  const today = civilToday(now);
  const moment = { now, calendar: await readCalendar(ctx.tx) };
  const mine = await readMine(ctx, agentId, shown);
  const records = await openRecords(ctx, { about: { assignee: agentId }, limit: shown });
  const mentions = await readMentions(ctx, agentId, mentioned);
  const called = await recordMentions(ctx, agentId, mentioned);
  const counts = await countMine(ctx, agentId);
  const processes = await countOpenRecords(ctx, instantAt(today, '23:59'), { assignee: agentId });
  const sum = (key: 'open' | 'overdue') => processes.reduce((total, process) => total + process[key], counts[key]);
  return {
    asOf: now,
    today,
    mine: mergeByDue(
      mine.map((row) => ({
        dueAt: row.next_due_at,
        row: { ...identity(row), status: statuses[row.status] ?? row.status, due: dueOfTicket(row, moment) },
      })),
      records.map((line) => ({ dueAt: line.dueAt, row: recordRow(line, moment) })),
      shown,
    ),
    mineCount: sum('open'),
    overdueCount: sum('overdue'),
    mentions: [...mentions, ...called.rows]
      .toSorted((a, b) => (a.at > b.at ? -1 : 1))
      .slice(0, mentioned)
      .map(({ id, href, no, byName, body, at }) => ({ id, href, no, byName, body, at })),
    mentionCount: (mentions[0]?.total ?? 0) + called.total,
    resolved: (await readResolvedOn(ctx, agentId, today)).map((row) => {
      return { ...row, href: `/tickets/${row.id}`, at: row.at ?? now };
    }),
    lastHandover: await readLastHandover(ctx, today),
    todayHandover: await stateOfDay(ctx, today),
    isOpenToday: isOpenDay(moment.calendar, today),
  };
}
