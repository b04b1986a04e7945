import { type Calendar, type CalendarRow, calendarOf } from '#kernel/calendar/open-days.ts';
import type { Executor } from '../db/executor.ts';
import { keptPlan } from '../db/kept-plan.ts';

/** The newest calendar this process has read. A stamp is random, so one of a rolled-back change never matches again. */
let cached: { readonly stamp: string; readonly calendar: Calendar } | null = null;

/** The business calendar (§2-1) as it is now. One small statement, unless the calendar has changed. */
export async function readCalendar(tx: Executor): Promise<Calendar> {
  const row = await tx
    .selectFrom('settings')
    .modifyFront(keptPlan)
    .select('value')
    .where('key', '=', 'calendar.stamp')
    .executeTakeFirst();
  const stamp = typeof row?.value === 'string' ? row.value : '';
  if (cached?.stamp === stamp) return cached.calendar;
  const calendar = calendarOf(await readRows(tx));
  cached = { stamp, calendar };
  return calendar;
}

async function readRows(tx: Executor): Promise<CalendarRow[]> {
  const rows = await tx.selectFrom('calendar_days').select(['day', 'kind', 'name']).execute();
  return rows.map((row) => ({ date: row.day, name: row.name, kind: row.kind === 'extraOpen' ? 'open' : 'closed' }));
}
