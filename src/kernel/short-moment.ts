import { toCivil } from './calendar/civil.ts';
import { formatMonthDay, formatTime } from './wareki.ts';

/** 11.24 9:05. */
export const shortMoment = (at: string): string => {
  const { date, time } = toCivil(at);
  return `${formatMonthDay(date)} ${formatTime(time)}`;
};
