import holidayTable from '@holiday-jp/holiday_jp';
import { addDays, type IsoDate } from '#kernel/calendar/civil.ts';
import { isYearEndHoliday } from '#kernel/calendar/ordinary-days.ts';
import type { Executor } from '../db/executor.ts';

/** From the year before the service to three years after it; later years are added in the calendar's screen. */
const seededYears = { from: 2025, to: 2032 } as const;
const yearEndName = '年末年始の休日';

interface SeedDay {
  readonly day: IsoDate;
  readonly kind: 'holiday' | 'yearEnd';
  readonly name: string;
}

/**
 * Fills the calendar with 祝日 and 12/29–1/3 (§2-1). Days already there stay as they were edited. Gives how many were
 * added; 0 when everything is there, so it may run at every start.
 */
export async function seedCalendar(tx: Executor): Promise<number> {
  const known = await tx.selectFrom('calendar_days').select('day').execute();
  const there = new Set(known.map((row) => row.day));
  const missing = seedDays().filter(({ day }) => !there.has(day));
  if (missing.length === 0) return 0;
  await tx
    .insertInto('calendar_days')
    .values(missing)
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  return missing.length;
}

/** The days of the seed, in order; 元日 keeps its own name. */
export function seedDays(): SeedDay[] {
  const holidays = holidayTable.holidays as Readonly<Record<IsoDate, { readonly name: string }>>;
  const days: SeedDay[] = [];
  for (let day = `${seededYears.from}-01-01`; day <= `${seededYears.to}-12-31`; day = addDays(day, 1)) {
    const holiday = holidays[day];
    if (holiday) days.push({ day, kind: 'holiday', name: holiday.name });
    else if (isYearEndHoliday(day)) days.push({ day, kind: 'yearEnd', name: yearEndName });
  }
  return days;
}
