// The only file that knows the spreadsheet library: replacing it means rewriting these two functions.
import type { CellStyle, CellValue, DataValidation, Cell as LibraryCell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { Cell, Merge } from './cell.ts';
import { sheetRefusals } from './sheet-refusals.ts';

/** Loaded with the first workbook: a server that starts does not wait for it. */
const library = () => import('hucre/xlsx');

export type BookLayout = WriteOptions;
export type SheetLayout = WriteSheet;
export type CellLayout = Partial<LibraryCell>;
export type StyleLayout = CellStyle;
export type ListRule = DataValidation;

export interface RawSheet {
  readonly sheetNames: readonly string[];
  readonly sheetName: string;
  readonly rows: Cell[][];
  readonly merges: readonly Merge[];
}

/**
 * Reads one sheet: the named one, or the first that is not hidden.
 * The library fills the rectangle around all cells and refuses one over 20 million, which a stray cell can span.
 */
export async function readWorkbook(bytes: Uint8Array, sheetName: string | undefined): Promise<RawSheet> {
  const sheetNames: string[] = [];
  let taken = -1;
  // No cell range is asked for: the library would drop what lies outside without a word.
  const { readXlsx } = await library();
  const { sheets } = await readXlsx(bytes, {
    sheets: (info, index) => {
      if (info.hidden || info.veryHidden) return false;
      sheetNames.push(info.name);
      if (taken !== -1 || (sheetName !== undefined && info.name !== sheetName)) return false;
      taken = index;
      return true;
    },
  });
  const sheet = sheets[0];
  if (sheetNames.length === 0) throw sheetRefusals.noSheet();
  if (!sheet) throw sheetRefusals.noSuchSheet({ name: sheetName ?? '', names: sheetNames });
  const merges = (sheet.merges ?? []).map((m) => ({
    startRow: m.startRow,
    startColumn: m.startCol,
    endRow: m.endRow,
    endColumn: m.endCol,
  }));
  return { sheetNames, sheetName: sheet.name, rows: sheet.rows.map((row) => row.map(toCell)), merges };
}

export async function writeWorkbook(layout: BookLayout): Promise<Uint8Array> {
  const { writeXlsx } = await library();
  return writeXlsx(layout);
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function toCell(value: CellValue): Cell {
  return value instanceof Date ? civilText(value) : value;
}

/** The library puts the sheet's civil time into the UTC parts of a Date; serials carry it with a rounding error. */
function civilText(date: Date): string | null {
  const ms = Math.round(date.getTime() / 1000) * 1000;
  if (Number.isNaN(ms)) return null;
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
  // Day 0 of Excel: a cell that holds a time of day only.
  if (ms < Date.UTC(1900, 0, 1)) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}
