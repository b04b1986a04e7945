import { addDays } from '#kernel/calendar/civil.ts';
import { contractWeekRange, type DateRange } from '#kernel/calendar/periods.ts';

/**
 * The days of a contract week's report, Monday to Sunday, so that every contact falls in one report. It is stored with
 * the report when it is drafted; totals, days, chart and heading all take the stored one. `start` is the first day of service.
 */
export const reportWeek = (weekNo: number, start: string): DateRange => contractWeekRange(weekNo, start);

/** The same days one week earlier or later. */
export const shiftWeek = (span: DateRange, weeks: number): DateRange => ({
  from: addDays(span.from, 7 * weeks),
  to: addDays(span.to, 7 * weeks),
});

/** The report is owed by the close of the open day after this one, the week's Friday (§1-6(2)). */
export const dueAnchor = (span: DateRange): string => addDays(span.from, 4);
