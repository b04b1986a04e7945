import { type DateRefusal, type ParseDateOptions, type ParsedDate, parseCivilDate } from './wareki-parse.ts';

export type ParsedDateTime =
  | {
      readonly ok: true;
      readonly date: string;
      /** "10:20"; null when only a date is written. */
      readonly time: string | null;
      /** ごろ or 頃 is written. */
      readonly about: boolean;
    }
  | { readonly ok: false; readonly reason: DateRefusal | 'noSuchTime' };

const aboutTail = /(?:ごろ|ころ|頃)$/;
/** Characters; spaces between the parts included. */
const longestWriting = 100;

// expression-ignore: only a text of 100 characters comes here
const timeTail =
  /(?:^|[T\s]|(?<=[日)]))(午前|午後)?\s*(\d{1,2})(?::(\d{1,2})(?::\d{1,2}(?:\.\d+)?)?|時(?:(\d{1,2})分|(半))?)$/;

/**
 * Reads a date with a time as people write it: "R8.11.24 10:20ごろ", "令和8年11月24日 午後3時半", "2026-11-24T10:20".
 * A time alone is a time of the reference date. Seconds are dropped.
 */
export function parseCivilDateTime(text: string, options: ParseDateOptions = {}): ParsedDateTime {
  if (text.length > longestWriting) return { ok: false, reason: 'notADate' };
  const plain = text.normalize('NFKC').trim();
  const about = aboutTail.test(plain);
  const exact = plain.replace(aboutTail, '').trim();
  const match = timeTail.exec(exact);
  const dateText = match ? exact.slice(0, match.index) : exact;
  const time = match ? timeOf(match) : null;
  if (match && time === null) return { ok: false, reason: 'noSuchTime' };
  if (match && dateText === '' && options.reference) return { ok: true, date: options.reference, time, about };
  const parsed = parseCivilDate(dateText, options);
  return parsed.ok ? { ok: true, date: parsed.date, time, about } : parsed;
}

function timeOf([, half, hourText, colonMinutes, kanjiMinutes, halfPast]: RegExpExecArray): string | null {
  const written = Number(hourText);
  const minute = halfPast ? 30 : Number(colonMinutes ?? kanjiMinutes ?? 0);
  if (written > (half ? 12 : 23) || minute > 59) return null;
  const hour = half === '午後' && written < 12 ? written + 12 : written;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const timeAlone = /^\s?(?:午前|午後)?\s?\d{1,2}[:時]/;

/** Reads a day, and drops a time that is written behind it: 2026/4/1 10:30, 令和8年4月1日 午後3時. A time alone is none. */
export function parseDay(text: string, options: ParseDateOptions = {}): ParsedDate {
  const day = parseCivilDate(text, options);
  if (day.ok || timeAlone.test(text.normalize('NFKC'))) return day;
  const timed = parseCivilDateTime(text, options);
  if (timed.ok) return { ok: true, date: timed.date };
  return { ok: false, reason: timed.reason === 'noSuchTime' ? 'notADate' : timed.reason };
}
