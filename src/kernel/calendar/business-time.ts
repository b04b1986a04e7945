import { type IsoDate, type IsoInstant, instantAtMs, minuteOf, toDayAndMs } from './civil.ts';
import { type Calendar, countOpenDays, isOpenDay, nextOpenDay, previousOpenDay } from './open-days.ts';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** Milliseconds since midnight. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The earliest moment at which `minutes` of 勤務時間 have passed since `start`; negative minutes count back to the latest
 * such moment. Zero gives `start`. A span that ends at noon ends at 12:00, not at 13:00. Seconds of `start` are kept.
 */
export function addBusinessMinutes(calendar: Calendar, start: IsoInstant, minutes: number): IsoInstant {
  return addBusinessMs(calendar, start, Math.round(minutes * msPerMinute));
}

/** Whole minutes of 勤務時間 from `a` to `b`, rounded toward zero; negative when `b` is earlier. */
export function businessMinutesBetween(calendar: Calendar, a: IsoInstant, b: IsoInstant): number {
  // `+ 0` turns the -0 of a short negative stretch into 0.
  return Math.trunc(businessMsBetween(calendar, a, b) / msPerMinute) + 0;
}

/** `addBusinessMinutes` in milliseconds. Throws RangeError unless `ms` is finite. */
export function addBusinessMs(calendar: Calendar, start: IsoInstant, ms: number): IsoInstant {
  if (!Number.isFinite(ms)) throw new RangeError('a stretch of business time must be finite');
  if (ms === 0) return start;
  return ms > 0 ? walkForward(calendar, start, ms) : walkBack(calendar, start, -ms);
}

/** `businessMinutesBetween` in milliseconds, exact; a few steps, however far apart the moments are. */
export function businessMsBetween(calendar: Calendar, a: IsoInstant, b: IsoInstant): number {
  const from = toDayAndMs(a);
  const to = toDayAndMs(b);
  if (from.date > to.date || (from.date === to.date && from.ms > to.ms)) return -businessMsBetween(calendar, b, a);
  const openDays = countOpenDays(calendar, from.date, to.date);
  const beforeStart = isOpenDay(calendar, from.date) ? worked(calendar, 0, from.ms) : 0;
  const afterEnd = isOpenDay(calendar, to.date) ? worked(calendar, to.ms, msPerDay) : 0;
  return openDays * businessMsPerDay(calendar) - beforeStart - afterEnd;
}

/** True inside 勤務時間 on a 開庁日; 12:00 and 17:15 themselves are outside. */
export function isBusinessTime(calendar: Calendar, instant: IsoInstant): boolean {
  const { date, ms } = toDayAndMs(instant);
  return isOpenDay(calendar, date) && stretches(calendar).some((span) => span.from <= ms && ms < span.to);
}

/** `instant` itself inside 勤務時間, else the moment work begins next: after lunch, or on the next open day. */
export function startOfNextBusiness(calendar: Calendar, instant: IsoInstant): IsoInstant {
  if (isBusinessTime(calendar, instant)) return instant;
  const { date, ms } = toDayAndMs(instant);
  const later = isOpenDay(calendar, date) ? stretches(calendar).find((span) => span.from >= ms) : undefined;
  return later ? instantAtMs(date, later.from) : openingOf(calendar, nextOpenDay(calendar, date));
}

/** The moment work begins on a day. */
export function openingOf(calendar: Calendar, date: IsoDate): IsoInstant {
  return instantAtMs(date, stretches(calendar)[0]?.from ?? 0);
}

/** 終業: the moment work ends on a day (17:15). */
export function closingOf(calendar: Calendar, date: IsoDate): IsoInstant {
  return instantAtMs(date, stretches(calendar).at(-1)?.to ?? msPerDay);
}

/** Milliseconds of work in one open day. */
export function businessMsPerDay(calendar: Calendar): number {
  return worked(calendar, 0, msPerDay);
}

function stretches(calendar: Calendar): Stretch[] {
  return calendar.hours.map((span) => ({
    from: minuteOf(span.from) * msPerMinute,
    to: minuteOf(span.to) * msPerMinute,
  }));
}

/** Working milliseconds of an open day between two times of it. */
function worked(calendar: Calendar, from: number, to: number): number {
  return stretches(calendar).reduce((sum, s) => sum + Math.max(0, Math.min(to, s.to) - Math.max(from, s.from)), 0);
}

function walkForward(calendar: Calendar, start: IsoInstant, ms: number): IsoInstant {
  const spans = stretches(calendar);
  const first = toDayAndMs(start);
  let left = ms;
  let floor = first.ms;
  let date = isOpenDay(calendar, first.date) ? first.date : nextOpenDay(calendar, first.date);
  if (date !== first.date) floor = 0;
  while (true) {
    for (const span of spans) {
      const begin = Math.max(floor, span.from);
      if (begin >= span.to) continue;
      if (left <= span.to - begin) return instantAtMs(date, begin + left);
      left -= span.to - begin;
    }
    floor = 0;
    date = nextOpenDay(calendar, date);
  }
}

function walkBack(calendar: Calendar, end: IsoInstant, ms: number): IsoInstant {
  const spans = stretches(calendar).reverse();
  const last = toDayAndMs(end);
  let left = ms;
  let ceiling = last.ms;
  let date = isOpenDay(calendar, last.date) ? last.date : previousOpenDay(calendar, last.date);
  if (date !== last.date) ceiling = msPerDay;
  while (true) {
    for (const span of spans) {
      const finish = Math.min(ceiling, span.to);
      if (finish <= span.from) continue;
      if (left <= finish - span.from) return instantAtMs(date, finish - left);
      left -= finish - span.from;
    }
    ceiling = msPerDay;
    date = previousOpenDay(calendar, date);
  }
}
