/**
 * One cell as read. A real date of Excel arrives as civil text, because a workbook knows no time zone:
 * `2026-04-01`, `2026-04-01T09:30:00`, or `09:30:00` for a time alone. Blank cells are null, never ''.
 */
export type Cell = string | number | boolean | null;

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
