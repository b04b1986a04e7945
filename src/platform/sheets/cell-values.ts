import { type DateRefusal, parseCivilDate } from '#kernel/wareki-parse.ts';
import { type Cell, isBlank } from './cell.ts';

/** A cell's value in the shape a field wants; null for a blank cell. */
export type CellResult<T, R extends string> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly reason: R };

/** The cell as text without blanks around it. A number comes out in plain digits, never as 1.2E+11. */
export function cellText(cell: Cell): string | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return String(cell).trim();
}

/** A real date of Excel, or any way an office writes one (R8.4.1, 令和8年4月1日, 2026/4/1). A time behind it is dropped. */
export function cellDate(cell: Cell): CellResult<string, DateRefusal> {
  const text = cellText(cell);
  if (text === null) return { ok: true, value: null };
  const parsed = parseCivilDate(text.replace(/^(\d{4}-\d{2}-\d{2})T[\d:]+$/, '$1'));
  return parsed.ok ? { ok: true, value: parsed.date } : { ok: false, reason: parsed.reason };
}

/** A whole number, also written as 「１，２３４円」, 「¥1,234」 or 「△5」. */
export function cellInteger(cell: Cell): CellResult<number, 'notAnInteger'> {
  const text = cellText(cell);
  if (text === null) return { ok: true, value: null };
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[,\s¥\\]|円$/g, '')
    .replace(/^[△▲−‐–]/, '-');
  const value = /^-?\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, reason: 'notAnInteger' };
}
