import { dutyStrip } from '#features/contract/server/duty-strip.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { type DateRange, fiscalYear, half, halfRange, weekRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { HomeView } from '../contract/home.ts';
import type { Moment } from './due.rules.ts';
import { readDepartmentName } from './home.reads.ts';
import { blockView, inOrder } from './home-block.rules.ts';
import { readSetupFacts } from './setup.reads.ts';
import { setupOf } from './setup.rules.ts';

/** The contract weeks of the half year so far: those that begin before it belong to it by their end. */
function weeksOfHalf(day: string): DateRange {
  return { from: weekRange(halfRange(fiscalYear(day), half(day)).from).from, to: day };
}

/** What every feature has for the one who looks. A panel without a line is there only for what they have themselves. */
export async function readHome(ctx: Ctx): Promise<HomeView> {
  const now = ctx.clock.now();
  const { role, departmentId } = ctx.actor;
  const moment: Moment = { now, calendar: await readCalendar(ctx.tx) };
  const found = [];
  for (const filling of homeBlocks.fillings()) found.push(...(await filling(ctx)));
  const all = inOrder(found).map((block) => blockView(block, moment));
  const blocks = all.filter(({ kind, count }) => count > 0 || kind !== 'waiting');
  return {
    asOf: now,
    today: today(now),
    departmentOwn: role === 'coordinator' && departmentId ? await readDepartmentName(ctx, departmentId) : null,
    waiting: blocks.filter(({ kind }) => kind === 'waiting').reduce((sum, { count }) => sum + count, 0),
    setup: role === 'administrator' ? setupOf(await readSetupFacts(ctx), today(now)) : null,
    duties: await dutyStrip(ctx, weeksOfHalf(today(now))),
    waits: all.filter(({ kind }) => kind === 'waiting').map(({ key, title, count }) => ({ key, title, count })),
    blocks,
  };
}
