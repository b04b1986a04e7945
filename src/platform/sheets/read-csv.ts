import { MAX_COLUMNS, MAX_ROWS } from './sheet-limits.ts';
import { sheetRefusals } from './sheet-refusals.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932';

/** Ctrl+Z: the end of a text in DOS, which programs of that time still write. */
const DOS_END = '\u001a';

/**
 * A byte order mark decides; without one, text that is valid UTF-8 to the last byte is UTF-8, and the rest is CP932
 * (the web platform's `shift_jis`, which has ①, ㈱, 髙 and the area of 外字). CP932 text is practically never valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const { text, encoding } = decodeAny(bytes);
  let end = text.length;
  while (text[end - 1] === DOS_END) end -= 1;
  return { text: text.slice(0, end), encoding };
}

function decodeAny(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // The letters of ISO-2022-JP are those of UTF-8 and mean something else.
    if (!text.includes('\u001b$')) return { text, encoding: 'utf-8' };
  } catch {
    return { text: asAscii(decode(bytes, 'shift_jis')), encoding: 'cp932' };
  }
  throw sheetRefusals.unreadableText();
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw sheetRefusals.unreadableText();
  }
}

/** What the decoder makes of bytes below 0x80 that are not themselves: the runtime's table turns 1A, 1C and 7F round. */
const swapped: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x80 }, (_, byte): [string, string] => [
    new TextDecoder('shift_jis').decode(new Uint8Array([byte])),
    String.fromCharCode(byte),
  ]).filter(([decoded, ascii]) => decoded !== ascii),
);

const asAscii = (text: string): string =>
  swapped.size === 0 ? text : text.replaceAll(/\p{Cc}/gu, (character) => swapped.get(character) ?? character);

const DELIMITERS = [',', '\t', ';'] as const;
const SAMPLE_CHARACTERS = 20_000;

/** Excel's own way to say it: a first line `sep=;`, which it does not show. */
const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$)/i;

/** The text without a line that names its separator, and the separator. */
export function takeDelimiter(text: string): { text: string; delimiter: string } {
  const named = SEPARATOR_LINE.exec(text);
  if (named?.[1]) return { text: text.slice(named[0].length), delimiter: named[1] };
  return { text, delimiter: detectDelimiter(text) };
}

/**
 * The separator by which the most lines have the same number of fields: free text holds `;` and `,` too, but never the
 * same number in every line. Quoted parts are left out; a comma when nothing is cut.
 */
export function detectDelimiter(text: string): string {
  const bare = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '');
  const lines = bare.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  let best = { delimiter: ',', lines: 0, cuts: 0 };
  for (const delimiter of DELIMITERS) {
    const { lines: alike, cuts } = linesAlike(lines, delimiter);
    if (alike > best.lines || (alike === best.lines && cuts > best.cuts)) best = { delimiter, lines: alike, cuts };
  }
  return best.delimiter;
}

/** The commonest number of cuts of a line and how many lines have it; lines that are not cut do not count. */
function linesAlike(lines: readonly string[], delimiter: string): { lines: number; cuts: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cuts = line.split(delimiter).length - 1;
    if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1);
  }
  const [[cuts = 0, alike = 0] = []] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { lines: alike, cuts };
}

interface Scan {
  readonly text: string;
  readonly delimiter: string;
  at: number;
}

/** Fields stay text: an empty one is null, and nothing is guessed to be a number, so 管理番号 keeps its zeros. */
export function parseCsv(text: string, delimiter: string): (string | null)[][] {
  const scan: Scan = { text, delimiter, at: 0 };
  const rows: (string | null)[][] = [];
  while (scan.at < text.length) {
    const row = readRecord(scan);
    rows.push(row);
    if (row.length > MAX_COLUMNS && row.slice(MAX_COLUMNS).some((field) => field !== null)) {
      throw sheetRefusals.tooManyColumns({ limit: MAX_COLUMNS });
    }
    if (rows.length > MAX_ROWS * 2) throw sheetRefusals.tooManyRows({ limit: MAX_ROWS });
  }
  return rows;
}

function readRecord(scan: Scan): (string | null)[] {
  const row: (string | null)[] = [];
  for (;;) {
    const field = scan.text[scan.at] === '"' ? readQuoted(scan) : readBare(scan);
    row.push(field === '' ? null : field);
    const next = scan.text[scan.at];
    scan.at += 1;
    if (next === scan.delimiter) continue;
    if (next === '\r' && scan.text[scan.at] === '\n') scan.at += 1;
    return row;
  }
}

/**
 * What a system meant that wrote `="051127"`, to keep the zeros from Excel, or our own export that put `'` before a text
 * Excel would run as a formula.
 */
export function meantField(field: string | null): string | null {
  if (field === null) return null;
  const kept = /^="((?:[^"]|"")*)"$/.exec(field)?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return /^'[=+\-@＝＋－＠\t\n]./s.test(field) ? field.slice(1) : field;
}

function readBare(scan: Scan): string {
  const start = scan.at;
  while (scan.at < scan.text.length && !isEnd(scan, scan.text[scan.at])) scan.at += 1;
  return scan.text.slice(start, scan.at);
}

/** What follows a closing quote up to the separator belongs to the field: hand-edited files have such leftovers. */
function readQuoted(scan: Scan): string {
  let field = '';
  scan.at += 1;
  for (;;) {
    const close = scan.text.indexOf('"', scan.at);
    if (close === -1) {
      field += scan.text.slice(scan.at);
      scan.at = scan.text.length;
      break;
    }
    field += scan.text.slice(scan.at, close);
    scan.at = close + 1;
    if (scan.text[scan.at] !== '"') break;
    field += '"';
    scan.at += 1;
  }
  return (field + readBare(scan)).replaceAll(/\r\n?/g, '\n');
}

const isEnd = (scan: Scan, character: string | undefined) =>
  character === scan.delimiter || character === '\n' || character === '\r';
