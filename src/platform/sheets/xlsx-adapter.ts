// The only file that knows the spreadsheet library: replacing it means rewriting these two functions.
import type {
  CellStyle,
  CellValue,
  DataValidation,
  Cell as LibraryCell,
  SheetChart,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import type { Cell, DateCell, Merge } from './cell.ts';
import { dayOfSerial } from './cell-values.ts';
import { hidesYear, shownByPlaces } from './number-format.ts';
import { plainNumber } from './plain-number.ts';
import { sheetRefusals } from './sheet-refusals.ts';
import { hasTellingFormat } from './telling-formats.ts';
import { withoutFurigana } from './without-furigana.ts';

/** Loaded with the first workbook: a server that starts does not wait for it. */
const library = () => import('hucre/xlsx');

export type BookLayout = WriteOptions;
export type SheetLayout = WriteSheet;
export type CellLayout = Partial<LibraryCell>;
export type StyleLayout = CellStyle;
export type ListRule = DataValidation;
export type ChartLayout = SheetChart;

export interface RawSheet {
  readonly sheetNames: readonly string[];
  readonly sheetName: string;
  readonly rows: Cell[][];
  readonly merges: readonly Merge[];
  /** Rows and columns, from 0, that the program does not show: hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
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
  const { sheets, dateSystem } = await readXlsx(withoutFurigana(bytes), {
    // What a cell shows is in its style, which costs half as much again to read.
    readStyles: hasTellingFormat(bytes),
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
  const rows = sheet.rows.map((row, line) =>
    row.map((value, column) => {
      const told = sheet.cells?.get(`${line},${column}`);
      if (value === null && told?.formula !== undefined) return NOT_WORKED_OUT;
      return toCell(value, told?.style?.numFmt ?? '', dateSystem === '1904');
    }),
  );
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return { sheetNames, sheetName: sheet.name, rows, merges, hiddenRows, hiddenColumns };
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

/** A formula that no program has worked out since it was written holds nothing, which is not the same as a blank cell. */
const NOT_WORKED_OUT = '#GETTING_DATA';

const day1904 = '1904-01-01';

function toCell(value: CellValue, format: string, is1904: boolean): Cell {
  if (value instanceof Date) return dateCell(value, format);
  if (typeof value !== 'number') return value;
  const shown = shownByPlaces(value, format);
  const day = is1904 ? dayOfSerial(value, day1904) : null;
  if (shown === null && day === null) return value;
  return { number: value, shown: shown ?? plainNumber(value), ...(day === null ? {} : { day }) };
}

/** The library puts the sheet's civil time into the UTC parts of a Date; serials carry it with a rounding error. */
function dateCell(value: Date, format: string): DateCell | null {
  const ms = Math.round(value.getTime() / 1000) * 1000;
  if (Number.isNaN(ms)) return null;
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
  // Day 0 of Excel: a cell that holds a time of day only.
  if (ms < Date.UTC(1900, 0, 1)) return { date: time, shown: time };
  const date = time === '00:00:00' ? day : `${day}T${time}`;
  const [, month, ofMonth] = day.split('-').map(Number);
  return { date, shown: hidesYear(format) ? `${month}月${ofMonth}日` : date };
}
