import { z } from 'zod';

// Every day and moment that comes in is one that all later steps can bear: the database knows no year 0000, the calendar of
// eras nothing before 明治 (wareki.ts), and texts of days keep their order with four digits of year only.

const firstDay = '1868-10-23';
const lastDay = '9999-12-31';
const words = '日付は明治元年10月23日から9999年までで入れてください。';

/** A day, "2026-11-24", within the days the house knows. */
export const civilDate = z.iso.date().refine((day) => day >= firstDay && day <= lastDay, { error: words });

/** A moment in UTC, "2026-11-24T01:42:00Z", on a day in Japan that the house knows. */
export const instant = z.iso.datetime().refine((at) => at >= `${firstDay}T` && at < `${lastDay}T`, { error: words });
