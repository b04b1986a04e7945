import { sql } from 'kysely';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { nextOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CounterLine, DeskQueue } from '../contract/counter.ts';
import { readDone, readStops } from './counter.reads.ts';
import { type Pile, pileOf } from './counter.rules.ts';
import { lineOf, stopOf } from './counter-line.ts';
import { type CounterProcess, counterProcesses } from './counter-process.public.ts';

/** Lines of one process that are read: a day of the desk has some dozens of each. */
const most = 300;

/** What the day brings to the counter, of every process: hand-overs, returns, what is overdue, and what was done. */
export async function readQueue(ctx: Ctx): Promise<DeskQueue> {
  const now = ctx.clock.now();
  const when = { calendar: await readCalendar(ctx.tx), now };
  const day = today(now);
  const next = nextOpenDay(when.calendar, day);
  const [dayEnd, until] = [instantAt(day, '23:59'), instantAt(next, '23:59')];
  const piles: Record<Pile, CounterLine[]> = {
    handOvers: [],
    returns: [],
    overdue: [],
    nextHandOvers: [],
    nextReturns: [],
  };
  const done: Pick<DeskQueue, 'handedOver' | 'tookBack'> = { handedOver: [], tookBack: [] };
  let more = 0;
  for (const process of counterProcesses.fillings()) {
    const waiting = sql<boolean>`w.step is not null and w.at <= ${until}::timestamptz`;
    const rows = await readStops(ctx, process, { rows: sql<boolean>`true`, waiting, limit: most });
    more += Math.max(0, (rows[0]?.total ?? 0) - rows.length);
    for (const row of rows) {
      const stop = stopOf(process, row.step);
      if (!stop || !row.at) continue;
      const line = lineOf(process, row, when);
      piles[pileOf(stop, { at: row.at, late: line.late }, dayEnd)].push(line);
    }
    await addDone(ctx, process, instantAt(day, '00:00'), done);
  }
  const bySoonest = (a: CounterLine, b: CounterLine) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1);
  return {
    handOvers: piles.handOvers.toSorted(bySoonest),
    returns: piles.returns.toSorted(bySoonest),
    overdue: piles.overdue.toSorted(bySoonest),
    ...done,
    next: { day: next, handOvers: piles.nextHandOvers.length, returns: piles.nextReturns.length },
    more,
  };
}

async function addDone(
  ctx: Ctx,
  process: CounterProcess,
  since: string,
  done: Pick<DeskQueue, 'handedOver' | 'tookBack'>,
): Promise<void> {
  const { process: machine, href } = process.kind;
  for (const { step, ...row } of await readDone(ctx, process, since)) {
    const pile = stopOf(process, step)?.way === 'out' ? done.handedOver : done.tookBack;
    pile.push({ ...row, entity: machine.entity, href: href(row.id) });
  }
}
