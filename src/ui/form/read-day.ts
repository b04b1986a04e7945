import type { DateRefusal } from '#kernel/wareki-parse.ts';
import { parseDay } from '#kernel/wareki-parse-time.ts';

const refusals: Record<DateRefusal, string> = {
  notADate: '日付として読めません。R8.4.1 か 2026/4/1 の形で入力してください。',
  noSuchDay: 'その日はありません。月と日を確かめて、入力し直してください。',
  outsideEra: 'その元号にその年はありません。元号と年を確かめて、入力し直してください。',
  wrongWeekday: '曜日が日付と合いません。日付か曜日を直してください。',
};

/** What a date field holds: the day, or the text as typed with the words that say why it is none. */
export type ReadDay = { readonly ok: true; readonly day: string } | { readonly ok: false; readonly words: string };

/** Reads what was typed; empty is the empty day. `today` makes 4/1 the nearest one. */
export function readDay(text: string, today?: string): ReadDay {
  if (text.trim() === '') return { ok: true, day: '' };
  const parsed = parseDay(text, { reference: today });
  return parsed.ok ? { ok: true, day: parsed.date } : { ok: false, words: refusals[parsed.reason] };
}

/** True for a day that was read: the value of a date field is either one of these, empty, or the text as typed. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && readDay(value).ok;
}
