import { type Era, eras, weekdayWord } from './wareki.ts';

/**
 * Why a text is no date: not written like one; no such day (R8.2.30); the era had not begun or was long over
 * (R1.4.30, H60.1.1);
 * the weekday written behind it is another day's.
 */
export type DateRefusal = 'notADate' | 'noSuchDay' | 'outsideEra' | 'wrongWeekday';

export type ParsedDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly reason: DateRefusal };

export interface ParseDateOptions {
  /**
   * Today, "YYYY-MM-DD". With it "11/24" is the nearest 24 November and "8/4/1" a year of the present era;
   * without it both are refused.
   */
  readonly reference?: string;
}

interface Shape {
  readonly pattern: RegExp;
  /** Which group is what: e era, y year of the era or of the West, m, d, w weekday. */
  readonly groups: string;
}

/** Characters; spaces between the parts included. */
const longestDate = 100;

const sep = '[./・-]';
const day = `(\\d{1,2})日?(?:\\(?([日月火水木金土])(?:曜日?)?\\)?)?`;
const monthDay = `(\\d{1,2})(?:${sep}|月)${day}`;
// expression-ignore: put together of parts that stand here, for a text of 100 characters
const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`^([MTSHR]\\.?|明治?|大正?|昭和?|平成?|令和?)(\\d{1,2}|元)(?:${sep}|年)${monthDay}$`),
    groups: 'eymdw',
  },
  { pattern: /^([MTSHR])(\d{2})(\d{2})(\d{2})$/, groups: 'eymd' },
  { pattern: new RegExp(`^(\\d{4})(?:${sep}|年)${monthDay}$`), groups: 'ymdw' },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, groups: 'ymd' },
  { pattern: new RegExp(`^(\\d{1,2})(?:${sep}|年)${monthDay}$`), groups: 'ymdw' },
  { pattern: new RegExp(`^${monthDay}$`), groups: 'mdw' },
];

/** A year without an era further than this from today is more likely a western one: 26/4/1 is refused, not R26. */
const eralessReachYears = 10;

/**
 * Reads a date as people in an office write it: R8.4.1, Ｒ８．４．１, 令和8年4月1日(水), 令和元年5月1日, ㋿8年4月1日,
 * 令8.4.1, 令和八年四月一日, 平成32年4月1日 of papers older than the era's end, R08/04/01, R080401, 2026-04-01, 2026/4/1, 20260401; with a reference also 8/4/1 and 4/1. A midnight behind it, as
 * workbooks export, is dropped.
 */
export function parseCivilDate(text: string, options: ParseDateOptions = {}): ParsedDate {
  if (text.length > longestDate) return refused('notADate');
  const parts = takeApart(plainDate(text));
  if (!parts) return refused('notADate');
  const years = possibleYears(parts, options.reference);
  if (!years) return refused('notADate');
  const { m, d } = parts;
  const dates = years.filter((year) => isDay(year, m, d)).map((year) => isoDate(year, m, d));
  const date = options.reference && dates.length > 1 ? nearest(dates, options.reference) : dates[0];
  if (!date) return refused('noSuchDay');
  const era = eraAt(date);
  if (!era || (parts.e && !sameEra(era, parts.e) && !goesOn(parts.e, date))) return refused('outsideEra');
  if (parts.w && weekdayWord(date) !== parts.w) return refused('wrongWeekday');
  return { ok: true, date };
}

interface Parts {
  readonly e?: string;
  readonly y?: number;
  readonly m: number;
  readonly d: number;
  readonly w?: string;
}

function plainDate(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().trim();
  return (
    plain
      .replace(/[T\s]0?0:00(?::00)?$/, '')
      .replace(/[‐‑–—―−ー]/g, '-')
      .replace(/\s+/g, '')
      // expression-ignore: only a text of 100 characters comes here
      .replace(/[〇一二三四五六七八九十]+(?=[年月日])/g, figuresOf)
  );
}

const kanjiDigits = '〇一二三四五六七八九';

/** 二十九 → 29, 二〇二六 → 2026. */
function figuresOf(kanji: string): string {
  const figures = (text: string) => Array.from(text, (sign) => kanjiDigits.indexOf(sign)).join('');
  const [tens = '', ones] = kanji.split('十');
  if (ones === undefined) return figures(tens);
  return String(Number(figures(tens) || '1') * 10 + Number(figures(ones) || '0'));
}

function takeApart(text: string): Parts | null {
  for (const { pattern, groups } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const group = (name: string) => (groups.includes(name) ? match[groups.indexOf(name) + 1] : undefined);
    const year = group('y') === '元' ? '1' : group('y');
    return {
      e: group('e'),
      y: year === undefined ? undefined : Number(year),
      m: Number(group('m')),
      d: Number(group('d')),
      w: group('w'),
    };
  }
  return null;
}

/** The western years the text can mean, null when it can mean none. */
function possibleYears({ e, y }: Parts, reference: string | undefined): number[] | null {
  if (e && y !== undefined) {
    const era = eras.find((candidate) => sameEra(candidate, e));
    return era ? [firstYear(era) + y - 1] : null;
  }
  if (y !== undefined && y >= 1000) return [y];
  if (!reference) return null;
  const now = Number(reference.slice(0, 4));
  if (y === undefined) return [now - 1, now, now + 1];
  const era = eraAt(reference);
  const year = era ? firstYear(era) + y - 1 : 0;
  return Math.abs(year - now) <= eralessReachYears ? [year] : null;
}

function sameEra(era: Era, written: string): boolean {
  return era.letter === written.replace('.', '') || era.name === written || era.name.startsWith(written);
}

/** Years for which papers of an era are read after its end: certificates of 平成 run to 平成40年. */
const readAfterYears = 20;

/** An era's count goes on in papers that were printed before it ended: 平成32年 is 令和2年, and can be no other. */
function goesOn(written: string, date: string): boolean {
  const at = eras.findIndex((era) => sameEra(era, written));
  const [era, next] = [eras[at], eras[at - 1]];
  return (
    era !== undefined && next !== undefined && date >= next.from && yearOf(date) - yearOf(next.from) <= readAfterYears
  );
}

const yearOf = (date: string) => Number(date.slice(0, 4));

function eraAt(date: string): Era | undefined {
  return eras.find((era) => era.from <= date);
}

function firstYear(era: Era): number {
  return Number(era.from.slice(0, 4));
}

function isDay(year: number, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth <= (lengths[month - 1] ?? 0);
}

function isoDate(year: number, month: number, dayOfMonth: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

function nearest(dates: readonly string[], reference: string): string | undefined {
  const distance = (date: string) => Math.abs(dayCount(date) - dayCount(reference));
  return dates.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Days on a scale of equal months: good enough to tell which year is nearer. */
function dayCount(date: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return year * 365.25 + month * 30.4 + dayOfMonth;
}

function refused(reason: DateRefusal): ParsedDate {
  return { ok: false, reason };
}
