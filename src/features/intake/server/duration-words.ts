import { type IsoInstant, msBetween } from '#kernel/calendar/civil.ts';
import { foundWords as words } from '../contract/found.messages.ts';

/** 11分, 3時間, 1日: how long it took, by the clock on the wall. */
export function durationWords(from: IsoInstant, to: IsoInstant): string {
  const minutes = Math.max(1, Math.round(msBetween(from, to) / 60_000));
  if (minutes < 60) return words.duration.minutes(minutes);
  const hours = Math.round(minutes / 60);
  return hours < 24 ? words.duration.hours(hours) : words.duration.days(Math.round(hours / 24));
}
