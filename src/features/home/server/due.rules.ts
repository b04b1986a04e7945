import { addDays, compareInstants, type IsoInstant, msBetween, toCivil, today } from '#kernel/calendar/civil.ts';
import { type Calendar, countOpenDays } from '#kernel/calendar/open-days.ts';
import { deadlineWords } from '#kernel/deadline/deadline-state.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';
import type { Due } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';

/** The moment everything on one answer is worded for. */
export interface Moment {
  readonly now: IsoInstant;
  readonly calendar: Calendar;
}

/** 17:15 超過11分 today, 11.25 残1日 on another day. */
export function dueOf(deadline: { due_at: IsoInstant; warn_at: IsoInstant }, { now, calendar }: Moment): Due {
  const isOver = compareInstants(now, deadline.due_at) > 0;
  const isNear = compareInstants(now, deadline.warn_at) >= 0;
  const { date, time } = toCivil(deadline.due_at);
  return {
    level: isOver ? 'breach' : isNear ? 'warn' : 'ok',
    at: date === toCivil(now).date ? formatTime(time) : formatMonthDay(date),
    left: deadlineWords(deadline.due_at, now, calendar),
  };
}

const minutesPerDay = 1440;
const longMinutes = 5 * minutesPerDay;

/** How long 県 has been asked, in plain time: 21分, 3時間, 6日. Long is five days and more. */
export function waitedOf(since: IsoInstant, now: IsoInstant): { waited: string; isLong: boolean } {
  const minutes = Math.max(1, Math.floor(msBetween(since, now) / 60_000));
  const words = homeWords.waited;
  const isLong = minutes >= longMinutes;
  if (minutes < 60) return { waited: words.minutes(minutes), isLong };
  if (minutes < minutesPerDay) return { waited: words.hours(Math.floor(minutes / 60)), isLong };
  return { waited: words.days(Math.floor(minutes / minutesPerDay)), isLong };
}

const longOpenDays = 5;

/** The same in 開庁日, for what has its deadline in them: 21分 and 3時間 on the day itself and over a weekend, then 4開庁日. */
export function waitedInOpenDays(since: IsoInstant, { now, calendar }: Moment): { waited: string; isLong: boolean } {
  const days = countOpenDays(calendar, addDays(today(since), 1), today(now));
  if (days > 0) return { waited: homeWords.waited.openDays(days), isLong: days >= longOpenDays };
  return { ...waitedOf(since, now), isLong: false };
}
