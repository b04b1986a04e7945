import iconv from 'iconv-lite';
import { sheetRefusals } from './sheet-refusals.ts';

export type CsvCell = string | number | boolean | null;
export interface CsvOptions {
  readonly encoding: 'utf-8' | 'cp932';
}

/** Characters CP932 has twice in Unicode: the shape the prefecture's own files use wins. */
const CP932_TWINS: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};

/** A character with the marks and the variation selector that belong to it. */
const written = /\P{M}\p{M}*/gu;

/** What cannot be written in CP932, each character once, in the order met; a kanji with its variation selector is one. */
export function notInCp932(text: string): string[] {
  const survives = (character: string) => iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character;
  const met = new Set(Array.from(toTwins(text).matchAll(written), ([character]) => character));
  return [...met].filter((character) => character > '\u007e' && !survives(character));
}

const toTwins = (text: string) => text.replaceAll(/[〜−‖¢£¬]/g, (character) => CP932_TWINS[character] ?? character);

/**
 * Makes a CSV for Excel: CRLF, UTF-8 with its mark, or CP932. A text that Excel would run as a formula gets a `'` in
 * front; numbers given as numbers, negative ones too, stay numbers.
 * @throws Refused `sheets.unencodable` with the characters CP932 does not have (𠮷, emoji), instead of writing `?`
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], options: CsvOptions): Uint8Array {
  const text = rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
  if (options.encoding === 'utf-8') return new TextEncoder().encode(`\ufeff${text}`);
  const characters = notInCp932(text);
  if (characters.length > 0) throw sheetRefusals.unencodable({ characters });
  return new Uint8Array(iconv.encode(toTwins(text), 'cp932'));
}

function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? safeText(cell.replaceAll(/\r\n?/g, '\n')) : String(cell);
  return /[",\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Full-width signs count: Excel turns them into the narrow ones before it looks. A lone `-` is how forms say "none". */
const safeText = (text: string) => (/^[=+\-@＝＋－＠\t\n](?=.)/s.test(text) ? `'${text}` : text);
