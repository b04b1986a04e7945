import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { today as civilToday } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DayView } from '../contract/board.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { countMine, readMentions, readMine, readResolvedOn } from './board.reads.ts';
import { dueOfTicket, identity } from './due-row.rules.ts';
import { readLastHandover, stateOfDay } from './handovers.reads.ts';

const shown = 30;
const statuses: Readonly<Record<string, string>> = ticketsWords.statuses;

/** 自分の一日: what the agent behind the account has open, was asked, has done, and has to read. @throws home.noAgent */
export async function readMyDay(ctx: Ctx): Promise<DayView> {
  const { agentId } = ctx.actor;
  if (!agentId) throw homeRefusals.noAgent();
  const now = ctx.clock.now();
  const today = civilToday(now);
  const moment = { now, calendar: await readCalendar(ctx.tx) };
  const mine = await readMine(ctx, agentId, shown);
  const mentions = await readMentions(ctx, agentId, 10);
  const counts = await countMine(ctx, agentId);
  return {
    asOf: now,
    today,
    mine: mine.map((row) => ({
      ...identity(row),
      status: statuses[row.status] ?? row.status,
      due: dueOfTicket(row, moment),
    })),
    mineCount: counts.open,
    overdueCount: counts.overdue,
    mentions: mentions.map(({ total: _, ...row }) => row),
    mentionCount: mentions[0]?.total ?? 0,
    resolved: (await readResolvedOn(ctx, agentId, today)).map((row) => ({ ...row, at: row.at ?? now })),
    lastHandover: await readLastHandover(ctx, today),
    todayHandover: await stateOfDay(ctx, today),
    isOpenToday: isOpenDay(moment.calendar, today),
  };
}
