import type { DateRefusal } from '#kernel/wareki-parse.ts';
import { parseDay } from '#kernel/wareki-parse-time.ts';
import { type Cell, isBlank, isDateCell, isNumberCell, numberOf, type PlainCell } from './cell.ts';
import { DIGITS_LOST_FROM, lostNumber, plainNumber } from './plain-number.ts';

/** A cell's value in the shape a field wants; null for a blank cell. */
export type CellResult<T, R extends string> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly reason: R };

/** The cell as text without blanks around it, a number as Excel shows it: 01001 by its format, plain digits without one. */
export function cellText(cell: Cell | undefined): string | null {
  if (cell === undefined || isBlank(cell)) return null;
  if (typeof cell === 'number') return plainNumber(cell);
  if (isNumberCell(cell)) return cell.shown;
  return isDateCell(cell) ? cell.date : String(cell).trim();
}

/** The cell for a place that knows texts and numbers only. What has lost digits shows that it has. */
export function plainCell(cell: Cell | undefined): PlainCell {
  if (cell === undefined || cell === null) return null;
  if (isDateCell(cell)) return cell.date;
  const number = numberOf(cell);
  if (number !== null && Math.abs(number) >= DIGITS_LOST_FROM) return lostNumber(number);
  return isNumberCell(cell) ? cell.shown : (cell as PlainCell);
}

/** Days since 1899-12-30 of the years 1927 to 2119: a date cell that lost its format. */
const serialRange = { least: 10_000, most: 80_000 };
const firstDay = '1899-12-30';

/** The day a bare number counts to; null for a number that is no such count. */
export function dayOfSerial(days: number, from = firstDay): string | null {
  if (days < serialRange.least || days > serialRange.most) return null;
  return Temporal.PlainDate.from(from)
    .add({ days: Math.floor(days) })
    .toString();
}

/**
 * A real date of Excel, the number of one that lost its format, or any way an office writes one (R8.4.1, 令和8年4月1日,
 * 2026/4/1). A time behind it is dropped.
 */
export function cellDate(cell: Cell): CellResult<string, DateRefusal> {
  const text = cellText(cell);
  if (text === null) return { ok: true, value: null };
  if (isNumberCell(cell) && cell.day !== undefined) return { ok: true, value: cell.day };
  const number = numberOf(cell);
  const counted = number === null ? null : dayOfSerial(number);
  if (counted !== null) return { ok: true, value: counted };
  const parsed = parseDay(text);
  return parsed.ok ? { ok: true, value: parsed.date } : { ok: false, reason: parsed.reason };
}

/** A whole number, also written as 「１，２３４円」, 「¥1,234」 or 「△5」. */
export function cellInteger(cell: Cell): CellResult<number, 'notAnInteger'> {
  const text = cellText(cell);
  if (text === null) return { ok: true, value: null };
  const number = numberOf(cell);
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[,\s¥\\]|円$/g, '')
    .replace(/^[△▲−‐–]/, '-');
  const value = number ?? (/^-?\d+$/.test(digits) ? Number(digits) : Number.NaN);
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, reason: 'notAnInteger' };
}
