import { addDays, today } from '#kernel/calendar/civil.ts';
import { type Calendar, countOpenDays } from '#kernel/calendar/open-days.ts';

/** Open days since the day it was due back; at least 1 once the moment has passed, 0 before. */
export function overdueOpenDays(calendar: Calendar, dueAt: string, now: string): number {
  if (dueAt >= now) return 0;
  return Math.max(1, countOpenDays(calendar, addDays(today(dueAt), 1), today(now)));
}
