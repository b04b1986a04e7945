import { z } from 'zod';
import { addDays, addMonths } from './calendar/civil.ts';
import { serviceStart } from './contract-dates.data.ts';
import { formatWareki } from './wareki.ts';

// Every day and moment that comes in is one that all later steps can bear: the database knows no year 0000, the calendar of
// eras nothing before 明治 (wareki.ts), and texts of days keep their order with four digits of year only.

const firstDay = '1868-10-23';
const lastDay = '9999-12-31';
const words = '日付は明治元年10月23日から9999年までで入れてください。';

/** A day, "2026-11-24", within the days the house knows. */
export const civilDate = z.iso.date().refine((day) => day >= firstDay && day <= lastDay, { error: words });

/** A moment in UTC, "2026-11-24T01:42:00Z", on a day in Japan that the house knows. */
export const instant = z.iso.datetime().refine((at) => at >= `${firstDay}T` && at < `${lastDay}T`, { error: words });

// What people agree on with each other (返却期限, 返事をもらう日, 次に連絡する日) lies around the years of the service: a slip of
// the keyboard in the year is told, and nothing that counts days to it counts centuries.

export const firstAgreedDay = addDays(serviceStart, -400);
export const lastAgreedDay = addMonths(serviceStart, 12 * 10);
const agreedWords = `日付は${formatWareki(firstAgreedDay)}から${formatWareki(lastAgreedDay)}までで入れてください。年を確かめてください。`;

/** A day that somebody agreed to or promised. */
export const agreedDay = civilDate.refine((day) => day >= firstAgreedDay && day <= lastAgreedDay, {
  error: agreedWords,
});

/** A moment that somebody agreed to or promised. */
export const agreedInstant = instant.refine((at) => at >= `${firstAgreedDay}T` && at < `${lastAgreedDay}T`, {
  error: agreedWords,
});
