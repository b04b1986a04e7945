import { addBusinessMinutes, businessMsBetween, businessMsPerDay } from '../calendar/business-time.ts';
import {
  addDays,
  addMinutes,
  compareInstants,
  daysBetween,
  type IsoDate,
  type IsoInstant,
  msBetween,
  today,
} from '../calendar/civil.ts';
import { type Calendar, countOpenDays } from '../calendar/open-days.ts';

export type DeadlineState = 'ok' | 'warn' | 'breach';

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const msPerDay = 86_400_000;
/** Below this a time over tells nothing when the office was closed since. */
const leastOver = 5 * msPerMinute;

/**
 * `breach` after the deadline, `warn` in the last `warnMinutes` before it. With a calendar the minutes are 勤務時間,
 * without one the clock on the wall.
 */
export function deadlineState(
  due: IsoInstant,
  warnMinutes: number,
  now: IsoInstant,
  calendar?: Calendar,
): DeadlineState {
  if (msBetween(due, now) > 0) return 'breach';
  // Counted back as its clock is: a last hour that begins with the day warns from its morning, not through the night before.
  const from = calendar ? addBusinessMinutes(calendar, due, -warnMinutes) : addMinutes(due, -warnMinutes);
  return compareInstants(now, from) >= 0 ? 'warn' : 'ok';
}

/**
 * Time left or over, in one figure: 残33分, 残5時間, 残2日, 超過44分. With a calendar hours count as 勤務時間 and days
 * as 開庁日, so lunch, nights and weekends are not offered as time; without one the clock on the wall counts.
 * Below a minute it says 1分. A deadline the office closed upon is 超過 without a figure until five minutes were worked.
 */
export function deadlineWords(due: IsoInstant, now: IsoInstant, calendar?: Calendar): string {
  const over = msBetween(due, now) > 0;
  if (!over) return `残${amount(now, due, calendar)}`;
  const closedSince = elapsed(due, now, calendar) < leastOver && msBetween(due, now) >= leastOver;
  return closedSince ? '超過' : `超過${amount(due, now, calendar)}`;
}

function amount(from: IsoInstant, to: IsoInstant, calendar: Calendar | undefined): string {
  const ms = elapsed(from, to, calendar);
  if (ms < msPerHour) return `${Math.max(1, Math.floor(ms / msPerMinute))}分`;
  const fullDay = calendar ? businessMsPerDay(calendar) : msPerDay;
  const days = daysApart(today(from), today(to), calendar);
  return days === 0 || ms < fullDay ? `${Math.floor(ms / msPerHour)}時間` : `${days}日`;
}

function elapsed(from: IsoInstant, to: IsoInstant, calendar: Calendar | undefined): number {
  return calendar ? businessMsBetween(calendar, from, to) : msBetween(from, to);
}

/** Nights between two dates, or mornings of open days. */
function daysApart(from: IsoDate, to: IsoDate, calendar: Calendar | undefined): number {
  return calendar ? countOpenDays(calendar, addDays(from, 1), to) : daysBetween(from, to);
}
