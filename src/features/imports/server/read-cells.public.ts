import { normalizePhone } from '#kernel/text/digits.ts';
import { fold } from '#kernel/text/fold.ts';
import { normalizeName, normalizeReading } from '#kernel/text/kana.ts';
import { mostSimilar } from '#kernel/text/similar.ts';
import type { JsonValue } from '#platform/db/json.ts';
import { wasTruncated } from '#platform/sheets/book-cell.ts';
import { type Cell, isDateCell } from '#platform/sheets/cell.ts';
import { cellDate, cellInteger, cellText, plainCell } from '#platform/sheets/cell-values.ts';
import { hyphens, lookalikes, moneyMarks, noMarks, yesMarks } from '../contract/cell-marks.data.ts';
import type { ImportProblem } from '../contract/import-run.ts';
import { problemWords } from '../contract/imports.messages.ts';
import type { Draft, ImportColumn, RowReading } from './import-definition.public.ts';
import type { ZeroKeeper } from './lost-zeros.public.ts';
import { becameDate, damageOf, type Problem, type Takes, withoutApostrophe } from './suspicious-text.rules.ts';

type Words = { readonly why: string; readonly fix: string };
export type Found = { readonly value: JsonValue } | Problem;

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
  /** A number of letters and digits: narrow, upper case, no blanks. The ledger's own number does not lose its zeros. */
  code(key: string, most: number, keepsZeros?: ZeroKeeper): void;
  date(key: string): void;
  integer(key: string, least: number, most: number): void;
  yesNo(key: string): void;
  /** One of a closed list, by its Japanese word or another word in use for it. */
  choice<K extends string>(key: string, words: Readonly<Record<K, string>>, others?: Readonly<Record<string, K>>): void;
  /** 〒: seven digits. */
  postalCode(key: string): void;
  /** Anything else: `find` gets the text without blanks around it. What Excel has made of it before is refused. */
  take(key: string, find: (text: string, cell: Cell) => Found, takes?: Takes): void;
  /** The value taken so far; undefined when the file lacks the column or the cell is refused. */
  get(key: string): JsonValue | undefined;
  refuse(key: string | null, code: string, words: Words): void;
  done(keyColumn: string): RowReading;
}

/** What Excel shows for a formula that failed. */
const formulaError =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

export function cellReader(columns: readonly ImportColumn[], values: Readonly<Record<string, Cell>>): CellReader {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const draft: Record<string, JsonValue> = {};
  const problems: ImportProblem[] = [];
  const title = (key: string | null) => (key === null ? '' : (byKey.get(key)?.title ?? ''));
  const refuse: CellReader['refuse'] = (key, code, words) => {
    // A number that has lost its digits shows so, lest somebody copy it.
    const value = key === null ? '' : String(plainCell(values[key]) ?? '').trim();
    problems.push({ column: key, title: title(key), value: value.slice(0, 200), code, ...words });
  };
  const take: CellReader['take'] = (key, find, takes = {}) => {
    if (!(key in values)) return;
    const cell = values[key] ?? null;
    const text = cellText(cell);
    if (text === null) {
      if (byKey.get(key)?.required) refuse(key, 'required', problemWords.required(title(key)));
      else draft[key] = null;
      return;
    }
    if (formulaError.test(text)) return refuse(key, 'formulaError', problemWords.formulaError());
    const found = damageOf(cell, takes) ?? find(withoutApostrophe(text), cell);
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
    text: (key, most) => {
      if (wasTruncated(cellText(values[key] ?? null) ?? '')) return;
      take(key, (text, cell) => limited(freeText(text, cell), most), { dates: true });
    },
    name: (key, most) => textOf(key, most, normalizeName),
    reading: (key, most) => textOf(key, most, normalizeReading),
    phone: (key, most) => take(key, (text) => becameDate(text) ?? phoneOf(text, most)),
    postalCode: (key) => take(key, (text) => becameDate(text) ?? postalCodeOf(text)),
    code: (key, most, lostZero) => take(key, (text) => codeOf(text, most, lostZero)),
    date: (key) => take(key, (_text, cell) => dateOf(cell), { dates: true, numbers: true }),
    integer: (key, least, most) => take(key, (_text, cell) => integerOf(cell, least, most), { numbers: true }),
    yesNo: (key) => {
      take(key, (text, cell) => yesNoOf(text, cell), { ticks: true });
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

function codeOf(text: string, most: number, lostZero?: ZeroKeeper): Found {
  const code = normalizeCode(text);
  return becameDate(text) ?? lostZero?.(code) ?? limited(code, most);
}

/** A date in free text is meant as it is shown: Excel makes 12月25日 of a typed 12-25. */
const freeText = (text: string, cell: Cell): string =>
  isDateCell(cell) ? cell.shown : text.replaceAll(/\r\n?/g, '\n');

/** Every number that is dialled begins with 0. One that Excel took for a number has lost it; behind hyphens it is asked for. */
function phoneOf(text: string, most: number): Found {
  const phone = normalizePhone(text);
  const digits = phone.replaceAll('-', '');
  if (!/^[1-9]\d{8,9}$/.test(digits)) return limited(phone, most);
  if (phone === digits) return { value: `0${digits}` };
  return { code: 'lostZero', words: problemWords.lostZero(`0${phone}`) };
}

/** Numbers of the north begin with 0: one digit short, it cannot be another place's. */
function postalCodeOf(text: string): Found {
  const digits = normalizeCode(text).replaceAll(/[〒-]/g, '');
  if (/^\d{7}$/.test(digits)) return { value: `${digits.slice(0, 3)}-${digits.slice(3)}` };
  const meant = digits.padStart(7, '0');
  if (/^\d{5,6}$/.test(digits)) {
    return { code: 'lostZero', words: problemWords.lostZero(`${meant.slice(0, 3)}-${meant.slice(3)}`) };
  }
  return { code: 'notAnAddress', words: problemWords.notAnAddress('510-8511') };
}

function dateOf(cell: Cell): Found {
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
