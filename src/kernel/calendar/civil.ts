/** A civil date in Japan, "2026-11-24". Plain string order is date order. */
export type IsoDate = string;
/** A moment in UTC, "2026-11-24T01:42:00Z". Order by `compareInstants`: fractions of a second break string order. */
export type IsoInstant = string;
/** A time of day in Japan, "08:30"; "24:00" is the end of the day. */
export type CivilTime = string;

/** What a clock on the wall in Japan shows. */
export interface Civil {
  readonly date: IsoDate;
  readonly time: CivilTime;
  /** Whole minutes since 0:00. */
  readonly minuteOfDay: number;
}

/** The only place that names the time zone. Japan has kept +9 all year since 1952. */
const zone = 'Asia/Tokyo';
const offsetMs = 9 * 3_600_000;
const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const minutesPerDay = 1440;

/** Date, time and minute of the day in Japan; seconds are dropped. */
export function toCivil(instant: IsoInstant): Civil {
  const { date, ms } = toDayAndMs(instant);
  const minuteOfDay = Math.floor(ms / msPerMinute);
  return { date, time: timeOf(minuteOfDay), minuteOfDay };
}

/** The date in Japan and the milliseconds since its midnight: the exact form business time counts in. */
export function toDayAndMs(instant: IsoInstant): { date: IsoDate; ms: number } {
  const wall = Temporal.Instant.from(instant).epochMilliseconds + offsetMs;
  const day = Math.floor(wall / msPerDay);
  return { date: dateOfDay(day), ms: wall - day * msPerDay };
}

/** A list words hundreds of deadlines over the same few days, and dates are slow to make. */
export function remembered<A, R>(work: (given: A) => R): (given: A) => R {
  const known = new Map<A, R>();
  return (given) => {
    let answer = known.get(given);
    if (answer === undefined) {
      if (known.size >= 10_000) known.clear();
      answer = work(given);
      known.set(given, answer);
    }
    return answer;
  };
}

const dateOfDay = remembered((day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString());
const nextDay = remembered((date: IsoDate) => Temporal.PlainDate.from(date).add({ days: 1 }).toString());

/** The moment `ms` milliseconds after midnight of `date` in Japan; the inverse of `toDayAndMs`. */
export function instantAtMs(date: IsoDate, ms: number): IsoInstant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).add({ milliseconds: ms }).toInstant().toString();
}

/** The moment a clock in Japan shows `time` on `date`. */
export function instantAt(date: IsoDate, time: CivilTime): IsoInstant {
  return instantAtMs(date, minuteOf(time) * msPerMinute);
}

/** Today's date in Japan for the clock's instant. */
export function today(now: IsoInstant): IsoDate {
  return toCivil(now).date;
}

/** Minutes since midnight of "8:30" or "08:30". Throws RangeError when it is no time of day. */
export function minuteOf(time: CivilTime): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (!(minute <= minutesPerDay)) throw new RangeError(`not a time of day: ${time}`);
  return minute;
}

/** "08:30" for 510. */
export function timeOf(minuteOfDay: number): CivilTime {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return days === 1 ? nextDay(date) : Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The same day of another month, or that month's last day when there is none (1-31 + 1 month is 2-28). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** 1 Monday … 7 Sunday. */
export const weekday = remembered((date: IsoDate): number => Temporal.PlainDate.from(date).dayOfWeek);

/** Wall-clock minutes later; fractions of a minute count. */
export function addMinutes(instant: IsoInstant, minutes: number): IsoInstant {
  return Temporal.Instant.from(instant)
    .add({ milliseconds: Math.round(minutes * msPerMinute) })
    .toString();
}

/** Wall-clock milliseconds from `from` to `to`; negative when `to` is earlier. */
export function msBetween(from: IsoInstant, to: IsoInstant): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}

/** Negative when `a` is earlier, 0 when they are one moment. Fit for `Array.sort`. */
export function compareInstants(a: IsoInstant, b: IsoInstant): number {
  return msBetween(b, a);
}
