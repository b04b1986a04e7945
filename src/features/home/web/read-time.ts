import { instantAt } from '#kernel/calendar/civil.ts';

const clockTime = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** 17:05 on the handover's day as an instant; null when it is no time. Full-width figures are read too. */
export function readTime(day: string, text: string): string | null {
  const [, hour, minute] = clockTime.exec(text.normalize('NFKC').trim()) ?? [];
  return hour && minute ? instantAt(day, `${hour.padStart(2, '0')}:${minute}`) : null;
}
