import { kindOf } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { BookingCalendar } from '../contract/booking.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { listBars, listPoolThings } from './bookings.reads.ts';

/** A kit that goes out is one hand-over. */
const recordsOf = (bars: readonly { record_id: string }[]) => new Set(bars.map((bar) => bar.record_id)).size;

/** The things of a pool × days, with who has or booked them. Things nobody asks for in the time shown are counted only. */
export async function readCalendarOf(
  ctx: Ctx,
  input: { pool: LoanPool; from: string; days: number },
): Promise<BookingCalendar> {
  const calendar = await readCalendar(ctx.tx);
  const days = Array.from({ length: input.days }, (_, i) => addDays(input.from, i));
  const span = { from: instantAt(input.from, '00:00'), to: instantAt(addDays(input.from, input.days), '00:00') };
  const things = await listPoolThings(ctx, input.pool);
  const bars = await listBars(
    ctx,
    things.map(({ id }) => id),
    span,
  );
  const now = ctx.clock.now();
  const busy = new Set(bars.map((bar) => bar.asset_id));
  return {
    days: days.map((day) => ({
      day,
      open: isOpenDay(calendar, day),
      handOvers: recordsOf(bars.filter((bar) => today(bar.from) === day && !bar.out)),
      returns: recordsOf(bars.filter((bar) => today(bar.to) === day && bar.out)),
    })),
    things: things
      .filter(({ id, kit }) => kit !== null || busy.has(id))
      .map(({ id, kitId: _kit, ...thing }) => ({ assetId: id, ...thing })),
    bars: bars.map((bar) => {
      const { process, words, href } = kindOf(bar.entity);
      return {
        assetId: bar.asset_id,
        recordId: bar.record_id,
        href: href(bar.record_id),
        number: bar.number,
        state: words.states[bar.state] ?? bar.state,
        tone: process.states[bar.state] ?? 'active',
        words: bar.title,
        fromAt: bar.from,
        toAt: bar.to,
        out: bar.out,
        overdue: bar.out && bar.to < now,
      };
    }),
    freeElsewhere: things.filter(({ id, kit }) => kit === null && !busy.has(id)).length,
  };
}
