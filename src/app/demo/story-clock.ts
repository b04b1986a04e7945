/** Moves stories told at one office hour to the demo's now. */
import {
  AFTERNOON,
  addOpenMinutes,
  dayOf,
  dayOfMinute,
  isOpenMinute,
  type Minute,
  minuteAt,
  openDayOnOrBefore,
  shiftOpenDays,
  subtractOpenMinutes,
} from './demo-calendar.ts';

/** The office hour that the stories are told against: an open Tuesday, 10:42. */
const TOLD_DAY = dayOf('2026-11-24');
const TOLD_NOW = minuteAt(TOLD_DAY, 10 * 60 + 42);

function businessMinutesBetween(from: Minute, to: Minute): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isOpenMinute(at)) count++;
  return count;
}

/** `1, '16:38'` is one open day back at 16:38. */
export type StoryClock = (daysBack: number, clock: string) => Minute;

/** Moves a story's time so that as many business minutes lie before the demo's now as lay before 10:42. */
export function createStoryClock(now: Minute): StoryClock {
  const today = openDayOnOrBefore(dayOfMinute(now));
  const present =
    today === dayOfMinute(now) ? Math.min(now, minuteAt(today, AFTERNOON.to)) : minuteAt(today, AFTERNOON.to);
  return (daysBack, clock) => {
    const [hour = '0', minute = '0'] = clock.split(':');
    const told = minuteAt(shiftOpenDays(TOLD_DAY, -daysBack), Number(hour) * 60 + Number(minute));
    if (told > TOLD_NOW) return addOpenMinutes(present, businessMinutesBetween(TOLD_NOW, told));
    return subtractOpenMinutes(present, businessMinutesBetween(told, TOLD_NOW));
  };
}
