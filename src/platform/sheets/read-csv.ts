import { MAX_COLUMNS, MAX_ROWS } from './sheet-limits.ts';
import { sheetRefusals } from './sheet-refusals.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932';

/**
 * A byte order mark decides; without one, text that is valid UTF-8 to the last byte is UTF-8, and the rest is CP932
 * (the web platform's `shift_jis`, which has ①, ㈱ and 髙). CP932 text is practically never valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode(bytes, 'shift_jis'), encoding: 'cp932' };
  }
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw sheetRefusals.unreadableText();
  }
}

const DELIMITERS = [',', '\t', ';'] as const;
const SAMPLE_CHARACTERS = 20_000;

/** The separator that cuts the first lines most, quoted parts left out; a comma when nothing is cut. */
export function detectDelimiter(text: string): string {
  const bare = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '');
  let best = { delimiter: ',', cuts: 0 };
  for (const delimiter of DELIMITERS) {
    const cuts = bare.split(delimiter).length - 1;
    if (cuts > best.cuts) best = { delimiter, cuts };
  }
  return best.delimiter;
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
