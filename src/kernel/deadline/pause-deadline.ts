import { addBusinessMs, businessMsBetween } from '../calendar/business-time.ts';
import { compareInstants, type IsoInstant } from '../calendar/civil.ts';
import type { Calendar } from '../calendar/open-days.ts';

/** A time in which the desk waits for somebody else (回答待ち). One that still runs ends now. */
export interface PausedInterval {
  readonly from: IsoInstant;
  readonly to: IsoInstant;
}

/**
 * The deadline after pauses: what was left of 勤務時間 when a pause began is left when it ends. Pauses may overlap and
 * come in any order. A pause that begins at or after the deadline moves nothing: it was missed already.
 */
export function pauseDeadline(
  due: IsoInstant,
  pausedIntervals: readonly PausedInterval[],
  calendar: Calendar,
): IsoInstant {
  let moved = due;
  for (const { from, to } of merged(pausedIntervals)) {
    if (compareInstants(from, moved) >= 0) break;
    moved = addBusinessMs(calendar, moved, businessMsBetween(calendar, from, to));
  }
  return moved;
}

/** In order and without overlap; intervals that end before they begin are dropped. */
function merged(intervals: readonly PausedInterval[]): PausedInterval[] {
  const result: PausedInterval[] = [];
  const inOrder = intervals.filter(({ from, to }) => compareInstants(from, to) < 0);
  for (const interval of inOrder.toSorted((a, b) => compareInstants(a.from, b.from))) {
    const last = result.at(-1);
    if (!last || compareInstants(interval.from, last.to) > 0) result.push(interval);
    else if (compareInstants(interval.to, last.to) > 0)
      result[result.length - 1] = { from: last.from, to: interval.to };
  }
  return result;
}
