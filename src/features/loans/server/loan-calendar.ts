import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanCalendar } from '../contract/loan.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { listBars, listPoolThings } from './calendar.reads.ts';

/** A kit that goes out is one hand-over. */
const loansOf = (bars: readonly { loan_id: string }[]) => new Set(bars.map((bar) => bar.loan_id)).size;

/** The things of a pool × days, with who has or booked them. Things nobody asks for in the time shown are counted only. */
export async function readCalendarOf(
  ctx: Ctx,
  input: { pool: LoanPool; from: string; days: number },
): Promise<LoanCalendar> {
  const calendar = await readCalendar(ctx.tx);
  const days = Array.from({ length: input.days }, (_, i) => addDays(input.from, i));
  const span = { from: instantAt(input.from, '00:00'), to: instantAt(addDays(input.from, input.days), '00:00') };
  const bars = await listBars(ctx, input.pool, span);
  const things = await listPoolThings(ctx, input.pool);
  const now = ctx.clock.now();
  const busy = new Set(bars.map((bar) => bar.asset_id));
  return {
    days: days.map((day) => ({
      day,
      open: isOpenDay(calendar, day),
      handOvers: loansOf(bars.filter((bar) => today(bar.from) === day && bar.state !== 'out')),
      returns: loansOf(bars.filter((bar) => today(bar.to) === day && bar.state === 'out')),
    })),
    things: things
      .filter(({ id, kit }) => kit !== null || busy.has(id))
      .map(({ id, kitId: _kit, ...thing }) => ({ assetId: id, ...thing })),
    bars: bars.map((bar) => ({
      assetId: bar.asset_id,
      loanId: bar.loan_id,
      number: bar.number,
      state: bar.state,
      words: bar.title,
      fromAt: bar.from,
      toAt: bar.to,
      overdue: bar.state === 'out' && bar.to < now,
    })),
    freeElsewhere: things.filter(({ id, kit }) => kit === null && !busy.has(id)).length,
  };
}
