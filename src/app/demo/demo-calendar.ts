/**
 * Whole-number time for the generator: a `Day` is days since 1970-01-01 and a `Minute` is minutes since then, both
 * in Japan's civil time (a fixed +09:00). Millions of steps stay cheap, and nothing depends on the machine's zone.
 * Open days and hours are those of §2-1: Monday to Friday less holidays and 12/29–1/3, 8:30–12:00 and 13:00–17:15;
 * a test holds them equal to kernel/calendar.
 */
import holidayJp from '@holiday-jp/holiday_jp';

export type Day = number;
export type Minute = number;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const isoByDay = new Map<Day, string>();
const dayByIso = new Map<string, Day>();
const openByDay = new Map<Day, boolean>();

export function dayOf(iso: string): Day {
  let day = dayByIso.get(iso);
  if (day === undefined) {
    day = EPOCH.until(Temporal.PlainDate.from(iso), { largestUnit: 'day' }).days;
    dayByIso.set(iso, day);
  }
  return day;
}

export function isoDate(day: Day): string {
  let iso = isoByDay.get(day);
  if (iso === undefined) {
    iso = EPOCH.add({ days: day }).toString();
    isoByDay.set(day, iso);
  }
  return iso;
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function isOpenDay(day: Day): boolean {
  let open = openByDay.get(day);
  if (open === undefined) {
    const iso = isoDate(day);
    const monthDay = iso.slice(5);
    const yearEnd = monthDay >= '12-29' || monthDay <= '01-03';
    const dow = weekday(day);
    open = dow >= 1 && dow <= 5 && !yearEnd && !(iso in holidayJp.holidays);
    openByDay.set(day, open);
  }
  return open;
}

export function openDayOnOrAfter(day: Day): Day {
  let d = day;
  while (!isOpenDay(d)) d++;
  return d;
}

export function openDayOnOrBefore(day: Day): Day {
  let d = day;
  while (!isOpenDay(d)) d--;
  return d;
}

/** The open day `count` open days away from `day` (negative goes back). */
export function shiftOpenDays(day: Day, count: number): Day {
  let d = day;
  for (let left = Math.abs(count); left > 0; left--) {
    d = count > 0 ? openDayOnOrAfter(d + 1) : openDayOnOrBefore(d - 1);
  }
  return d;
}

/** Both ends included. */
export function openDaysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if (isOpenDay(day)) days.push(day);
  return days;
}

export function mondayOf(day: Day): Day {
  return day - ((weekday(day) + 6) % 7);
}

/** 年度: April begins it. */
export function fiscalYearOf(day: Day): number {
  const iso = isoDate(day);
  const year = Number(iso.slice(0, 4));
  return iso.slice(5, 7) >= '04' ? year : year - 1;
}

export const MORNING = { from: 8 * 60 + 30, to: 12 * 60 } as const;
export const AFTERNOON = { from: 13 * 60, to: 17 * 60 + 15 } as const;
/** Business minutes of one open day: 210 + 255. */
export const OPEN_MINUTES = MORNING.to - MORNING.from + AFTERNOON.to - AFTERNOON.from;

export function minuteAt(day: Day, minuteOfDay: number): Minute {
  return day * 1440 + minuteOfDay;
}

export function dayOfMinute(at: Minute): Day {
  return Math.floor(at / 1440);
}

function minuteOfDay(at: Minute): number {
  return at - dayOfMinute(at) * 1440;
}

export function isOpenMinute(at: Minute): boolean {
  const m = minuteOfDay(at);
  const inHours = (m >= MORNING.from && m < MORNING.to) || (m >= AFTERNOON.from && m < AFTERNOON.to);
  return inHours && isOpenDay(dayOfMinute(at));
}

/** The same minute when the desk is open, else the next opening. */
export function openMinuteOnOrAfter(at: Minute): Minute {
  const day = dayOfMinute(at);
  const m = minuteOfDay(at);
  if (!isOpenDay(day) || m >= AFTERNOON.to) return minuteAt(openDayOnOrAfter(day + 1), MORNING.from);
  if (m < MORNING.from) return minuteAt(day, MORNING.from);
  if (m >= MORNING.to && m < AFTERNOON.from) return minuteAt(day, AFTERNOON.from);
  return at;
}

/** Adds business minutes; an end exactly at a closing time stays there. */
export function addOpenMinutes(from: Minute, minutes: number): Minute {
  let at = openMinuteOnOrAfter(from);
  let left = minutes;
  for (;;) {
    const m = minuteOfDay(at);
    const end = m < MORNING.to ? MORNING.to : AFTERNOON.to;
    if (left <= end - m) return at + left;
    left -= end - m;
    at = openMinuteOnOrAfter(minuteAt(dayOfMinute(at), end));
  }
}

/** The instant `minutes` business minutes before `from`; exact at the edges of the hours. */
export function subtractOpenMinutes(from: Minute, minutes: number): Minute {
  let at = from;
  let left = minutes;
  for (;;) {
    const day = dayOfMinute(at);
    const m = minuteOfDay(at);
    if (!isOpenDay(day) || m <= MORNING.from) {
      at = minuteAt(openDayOnOrBefore(day - 1), AFTERNOON.to);
      continue;
    }
    if (m > AFTERNOON.to) at = minuteAt(day, AFTERNOON.to);
    else if (m > MORNING.to && m <= AFTERNOON.from) at = minuteAt(day, MORNING.to);
    const now = minuteOfDay(at);
    const start = now > AFTERNOON.from ? AFTERNOON.from : MORNING.from;
    if (left <= now - start) return at - left;
    left -= now - start;
    at = minuteAt(day, start);
  }
}

/** A minute of an open day from a count of its business minutes (0 … OPEN_MINUTES-1). */
export function businessMinuteOfDay(count: number): number {
  const morning = MORNING.to - MORNING.from;
  return count < morning ? MORNING.from + count : AFTERNOON.from + (count - morning);
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The instant as the whole product writes it: ISO-8601, UTC, whole seconds. */
export function instantOf(at: Minute): string {
  const utc = at - 9 * 60;
  const m = minuteOfDay(utc);
  return `${isoDate(dayOfMinute(utc))}T${two(Math.floor(m / 60))}:${two(m % 60)}:00Z`;
}

/** `8:58` */
export function clockText(at: Minute): string {
  const m = minuteOfDay(at);
  return `${Math.floor(m / 60)}:${two(m % 60)}`;
}

/** `11月18日` */
export function monthDayText(day: Day): string {
  const iso = isoDate(day);
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
}

/** `R8.11.18`; every day the generator writes lies in Reiwa. */
export function warekiText(day: Day): string {
  const iso = isoDate(day);
  return `R${Number(iso.slice(0, 4)) - 2018}.${Number(iso.slice(5, 7))}.${Number(iso.slice(8))}`;
}
