import { normalizePhone } from '#kernel/text/digits.ts';
import { fold } from '#kernel/text/fold.ts';
import { normalizeName, normalizeReading } from '#kernel/text/kana.ts';
import { mostSimilar } from '#kernel/text/similar.ts';
import type { JsonValue } from '#platform/db/json.ts';
import { wasTruncated } from '#platform/sheets/book-cell.ts';
import type { Cell } from '#platform/sheets/cell.ts';
import { cellDate, cellInteger, cellText } from '#platform/sheets/cell-values.ts';
import { hyphens, lookalikes, moneyMarks, noMarks, yesMarks } from '../contract/cell-marks.data.ts';
import type { ImportProblem } from '../contract/import-run.ts';
import { problemWords } from '../contract/imports.messages.ts';
import type { Draft, ImportColumn, RowReading } from './import-definition.public.ts';

type Words = { readonly why: string; readonly fix: string };
export type Found = { readonly value: JsonValue } | { readonly code: string; readonly words: Words };

/** Reads the cells of one row into a draft and collects what is wrong. Columns the file lacks are left out. */
export interface CellReader {
  readonly values: Readonly<Record<string, Cell>>;
  /** Free text, at most so many characters. */
  text(key: string, most: number): void;
  /** A person's or place's name: full-width kana, one space. */
  name(key: string, most: number): void;
  /** よみ in hiragana. */
  reading(key: string, most: number): void;
  /** A telephone number or 内線: narrow, with hyphens. */
  phone(key: string, most: number): void;
  /** A number of letters and digits: narrow, upper case, no blanks. */
  code(key: string, most: number): void;
  date(key: string): void;
  integer(key: string, least: number, most: number): void;
  yesNo(key: string): void;
  /** One of a closed list, by its Japanese word or another word in use for it. */
  choice<K extends string>(key: string, words: Readonly<Record<K, string>>, others?: Readonly<Record<string, K>>): void;
  /** Anything else: `find` gets the text without blanks around it. */
  take(key: string, find: (text: string, cell: Cell) => Found): void;
  /** The value taken so far; undefined when the file lacks the column or the cell is refused. */
  get(key: string): JsonValue | undefined;
  refuse(key: string | null, code: string, words: Words): void;
  done(keyColumn: string): RowReading;
}

/** What Excel shows for a formula that failed. */
const formulaError = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;
/** Days since 1899-12-30 of the years 1927 to 2119: a date cell that lost its format. */
const serialRange = { least: 10_000, most: 80_000 };

export function cellReader(columns: readonly ImportColumn[], values: Readonly<Record<string, Cell>>): CellReader {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const draft: Record<string, JsonValue> = {};
  const problems: ImportProblem[] = [];
  const title = (key: string | null) => (key === null ? '' : (byKey.get(key)?.title ?? ''));
  const refuse: CellReader['refuse'] = (key, code, words) => {
    const value = key === null ? '' : (cellText(values[key] ?? null) ?? '');
    problems.push({ column: key, title: title(key), value: value.slice(0, 200), code, ...words });
  };
  const take: CellReader['take'] = (key, find) => {
    if (!(key in values)) return;
    const cell = values[key] ?? null;
    const text = cellText(cell);
    if (text === null) {
      if (byKey.get(key)?.required) refuse(key, 'required', problemWords.required(title(key)));
      else draft[key] = null;
      return;
    }
    if (formulaError.test(text)) return refuse(key, 'formulaError', problemWords.formulaError());
    const found = find(text, cell);
    if ('value' in found) draft[key] = found.value;
    else refuse(key, found.code, found.words);
  };
  const textOf = (key: string, most: number, normalize: (text: string) => string) => {
    // A text our own export had to cut says nothing about the whole one: the ledger's stays.
    if (wasTruncated(cellText(values[key] ?? null) ?? '')) return;
    take(key, (text) => limited(normalize(text), most));
  };
  return {
    values,
    take,
    refuse,
    text: (key, most) => textOf(key, most, (text) => text.replaceAll(/\r\n?/g, '\n')),
    name: (key, most) => textOf(key, most, normalizeName),
    reading: (key, most) => textOf(key, most, normalizeReading),
    phone: (key, most) => textOf(key, most, normalizePhone),
    code: (key, most) => textOf(key, most, normalizeCode),
    date: (key) => take(key, (_text, cell) => dateOf(cell)),
    integer: (key, least, most) => take(key, (_text, cell) => integerOf(cell, least, most)),
    yesNo: (key) => {
      take(key, (text, cell) => yesNoOf(text, cell));
      if (draft[key] === null) draft[key] = false;
    },
    choice: (key, words, others) => take(key, (text) => choiceOf(text, words, others ?? {})),
    get: (key) => draft[key],
    done: (keyColumn) => finish(draft, problems, keyColumn),
  };
}

function finish(draft: Draft, problems: readonly ImportProblem[], keyColumn: string): RowReading {
  const key = draft[keyColumn];
  return { key: typeof key === 'string' && key !== '' ? key : null, draft, problems };
}

/** 管理番号 and codes: ＮＫ０６－００４１７ → NK06-00417. */
export function normalizeCode(text: string): string {
  return text.normalize('NFKC').replaceAll(hyphens, '-').replaceAll(/\s/g, '').toUpperCase();
}

function limited(text: string, most: number): Found {
  return text.length > most ? { code: 'tooLong', words: problemWords.tooLong(most) } : { value: text };
}

function dateOf(cell: Cell): Found {
  const isSerial = typeof cell === 'number' && cell >= serialRange.least && cell <= serialRange.most;
  if (isSerial)
    return {
      value: Temporal.PlainDate.from('1899-12-30')
        .add({ days: Math.floor(cell) })
        .toString(),
    };
  const read = cellDate(cell);
  return read.ok ? { value: read.value } : { code: read.reason, words: problemWords[read.reason]() };
}

function integerOf(cell: Cell, least: number, most: number): Found {
  const read = cellInteger(cell);
  if (!read.ok) return { code: read.reason, words: problemWords.notAnInteger(onlyDigits(cellText(cell) ?? '')) };
  const inside = read.value === null || (read.value >= least && read.value <= most);
  return inside ? { value: read.value } : { code: 'outOfRange', words: problemWords.outOfRange(least, most) };
}

/** ¥９８，０００－ → 98000, to be offered as what was meant; null when there is more in it than marks of money. */
function onlyDigits(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(moneyMarks, '');
  return /^\d{1,12}$/.test(plain) ? plain : null;
}

function yesNoOf(text: string, cell: Cell): Found {
  if (typeof cell === 'boolean') return { value: cell };
  const word = text.normalize('NFKC').toLowerCase();
  if (yesMarks.has(text) || yesMarks.has(word)) return { value: true };
  return noMarks.has(word) || noMarks.has(text)
    ? { value: false }
    : { code: 'notYesNo', words: problemWords.notYesNo() };
}

function choiceOf<K extends string>(
  text: string,
  words: Readonly<Record<K, string>>,
  others: Readonly<Record<string, K>>,
): Found {
  const all = Object.entries(words) as [K, string][];
  const folded = fold(text);
  const hit = all.find(([, word]) => fold(word) === folded);
  if (hit) return { value: hit[0] };
  const other = Object.entries(others).find(([word]) => fold(word) === folded);
  if (other) return { value: other[1] };
  const near = mostSimilar(text, all, ([, word]) => word, 0.4);
  return {
    code: 'notAChoice',
    words: problemWords.notAChoice(
      near?.candidate[1] ?? null,
      all.map(([, word]) => word),
    ),
  };
}

/**
 * 05l127 → what was meant, when letters that look like digits stand where only digits can; null when there are none, or
 * more is wrong than that.
 */
export function lookalike(text: string): { letter: string; digit: string; fixed: string } | null {
  const letter = [...text].find((one) => one in lookalikes);
  const fixed = text.replaceAll(/[A-Z]/g, (one) => lookalikes[one] ?? one);
  if (letter === undefined || !/^\d+$/.test(fixed)) return null;
  return { letter, digit: lookalikes[letter] ?? '', fixed };
}
