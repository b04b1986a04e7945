import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';

/** 11.24 9:05. */
export function formatShortDateTime(at: string): string {
  const { date, time } = toCivil(at);
  return `${formatMonthDay(date)} ${formatTime(time)}`;
}
