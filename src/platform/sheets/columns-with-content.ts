import { type Cell, isBlank } from './cell.ts';

/**
 * Those of the columns that have content. A file may say of 16384 columns that they are hidden: what it costs follows from
 * the cells that were read, each of which is looked at once.
 */
export function columnsWithContent(rows: readonly (readonly Cell[])[], columns: readonly number[]): number[] {
  const asked = new Set(columns);
  const found = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (asked.has(column) && !found.has(column) && !isBlank(cell)) found.add(column);
    });
  }
  return columns.filter((column) => found.has(column));
}
