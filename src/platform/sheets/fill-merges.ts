import { type Cell, isBlank, type Merge } from './cell.ts';

/**
 * The rows with what is merged downwards below the header put into each line it covers: 総務課 written once beside five
 * people is said of all five. A line that is blank otherwise stays blank, and cells to the right stay as they are, because
 * nobody can know for which of the columns they are meant.
 */
export function fillMerges(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[],
  lastHeaderLine: number,
): readonly (readonly Cell[])[] {
  const filled = new Map<number, Cell[] | null>();
  const lineOf = (line: number): Cell[] | null => {
    const known = filled.get(line);
    if (known !== undefined) return known;
    const row = rows[line] ?? [];
    const copy = row.every(isBlank) ? null : [...row];
    filled.set(line, copy);
    return copy;
  };
  for (const { startRow, startColumn, endRow } of merges) {
    if (startRow <= lastHeaderLine) continue;
    const value = rows[startRow]?.[startColumn] ?? null;
    for (let line = startRow + 1; line <= Math.min(endRow, rows.length - 1); line += 1) {
      const row = lineOf(line);
      if (row && isBlank(row[startColumn])) row[startColumn] = value;
    }
  }
  return filled.size === 0 ? rows : rows.map((row, line) => filled.get(line) ?? row);
}
