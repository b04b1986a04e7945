import type { BookCell, BookColumn } from './book.ts';
import { MAX_CELL_CHARACTERS } from './sheet-limits.ts';

/** Stands at the end of a text that Excel's cell cannot hold in full. */
export const TRUNCATED_MARK = '…（長いため、ここで切れています）';

/** True for a cell our own export has cut: an import must take it as unchanged, never as an edit. */
export const wasTruncated = (text: string): boolean => text.endsWith(TRUNCATED_MARK);

const NUMERIC = new Set<BookColumn['kind']>(['integer', 'decimal', 'percent', 'yen']);
const TIME_ZONE = 'Asia/Tokyo';

/** What goes into the workbook. A Date carries the civil time in its UTC parts, as the library wants it. */
export function bookValue(value: BookCell, column: BookColumn): string | number | boolean | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && (column.kind === 'date' || column.kind === 'datetime')) {
    return toExcelDate(value) ?? bookText(value);
  }
  if (NUMERIC.has(column.kind) && typeof value === 'number' && Number.isFinite(value)) return value;
  if (column.kind === 'text' && typeof value === 'boolean') return value ? '○' : null;
  return bookText(String(value));
}

/** Formula injection cannot happen here: text is stored as text, and no formula is ever written. */
export const bookText = (text: string): string => escapeCodes(shorten(fileText(text.replaceAll(/\r\n?/g, '\n'))));

/** What no workbook may hold, however it is spelled: Excel takes such a file for a broken one. */
export const fileText = (text: string): string => text.toWellFormed().replaceAll(/[\ufffe\uffff]/g, '');

/** A workbook spells odd characters `_x000D_`; text that happens to look so needs its first underscore spelled out. */
const escapeCodes = (text: string) => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function shorten(text: string): string {
  if (text.length <= MAX_CELL_CHARACTERS) return text;
  const head = text.slice(0, MAX_CELL_CHARACTERS - TRUNCATED_MARK.length);
  return (head.isWellFormed() ? head : head.slice(0, -1)) + TRUNCATED_MARK;
}

function toExcelDate(text: string): Date | null {
  const civil = toCivil(text);
  // Excel counts days from 1900-01-01 and believes in 1900-02-29; older dates stay text.
  if (!civil || civil.year < 1900 || (civil.year === 1900 && civil.month < 3)) return null;
  return new Date(Date.UTC(civil.year, civil.month - 1, civil.day, civil.hour, civil.minute, civil.second));
}

function toCivil(text: string): Temporal.PlainDateTime | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toPlainDateTime();
    if (text.includes('T') && /(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) {
      return Temporal.Instant.from(text).toZonedDateTimeISO(TIME_ZONE).toPlainDateTime();
    }
    return /^\d{4}-\d{2}-\d{2}T/.test(text) ? Temporal.PlainDateTime.from(text) : null;
  } catch {
    return null;
  }
}
