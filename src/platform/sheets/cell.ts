/** A real date of Excel as civil text, because a workbook knows no time zone, beside what the cell shows. */
export interface DateCell {
  /** `2026-04-01`, `2026-04-01T09:30:00`, or `09:30:00` for a time alone. */
  readonly date: string;
  readonly shown: string;
}

/** A number that says more than its digits: 1001 shown as 01001, or days of a workbook that counts them from 1904. */
export interface NumberCell {
  readonly number: number;
  readonly shown: string;
  /** The day it stands for where it stands for a day; otherwise days are counted from 1899-12-30. */
  readonly day?: string;
}

/** One cell as read. Blank cells are null, never ''. */
export type Cell = string | number | boolean | null | DateCell | NumberCell;

/** A cell for places that know texts and numbers only. */
export type PlainCell = string | number | boolean | null;

export const isDateCell = (cell: Cell | undefined): cell is DateCell =>
  typeof cell === 'object' && cell !== null && 'date' in cell;
export const isNumberCell = (cell: Cell | undefined): cell is NumberCell =>
  typeof cell === 'object' && cell !== null && 'number' in cell;

/** The number of a cell however it is shown; null when it holds none. */
export const numberOf = (cell: Cell): number | null =>
  typeof cell === 'number' ? cell : isNumberCell(cell) ? cell.number : null;

/** A rectangle of merged cells, all four edges included, counted from 0. Only its top left cell has the value. */
export interface Merge {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Cuts blank rows at the end and blank columns on the right, and makes every row equally long. */
export function trimTable(rows: readonly (readonly Cell[])[]): Cell[][] {
  let height = 0;
  let width = 0;
  rows.forEach((row, index) => {
    const used = row.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (used === 0) return;
    height = index + 1;
    width = Math.max(width, used);
  });
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, i) => (isBlank(row[i]) ? null : (row[i] ?? null))));
}
