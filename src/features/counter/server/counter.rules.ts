import { type Calendar, openDaysPast } from '#kernel/calendar/open-days.ts';
import type { CounterStop } from './counter-process.public.ts';

/** Where a line stands: on today's list by its way, apart when its day is over, or on the next open day. */
export type Pile = 'handOvers' | 'returns' | 'overdue' | 'nextHandOvers' | 'nextReturns';

/** Open days past the day that was agreed; what is booked is not late. */
export const lateBy = (
  stop: CounterStop,
  at: string | null,
  when: { readonly calendar: Calendar; readonly now: string },
) => (at === null || stop.booked ? 0 : openDaysPast(when.calendar, at, when.now));

export function pileOf(
  { way }: Pick<CounterStop, 'way'>,
  { at, late }: { at: string; late: number },
  dayEnd: string,
): Pile {
  if (late > 0) return 'overdue';
  if (at > dayEnd) return way === 'out' ? 'nextHandOvers' : 'nextReturns';
  return way === 'out' ? 'handOvers' : 'returns';
}

/** Whether a step may be offered now: what is booked for a later day only to whoever names its record. */
export const isOffered = (
  stop: CounterStop,
  at: string | null,
  given: { readonly dayEnd: string; readonly named: boolean },
) => !stop.booked || given.named || at === null || at <= given.dayEnd;
