import { type Cell, isBlank, type Merge } from './cell.ts';

/** A cell that a merge covers from the left: nobody can know what of it is meant for this column. */
export const UNKNOWN = Symbol('unknown');
export type FilledRow = readonly (Cell | typeof UNKNOWN)[];

/**
 * The rows with what is merged downwards below the header put into each line it covers: 総務課 written once beside five
 * people is said of all five. A line that is blank otherwise stays blank. What a merge covers to the right is unknown, so
 * that the ledger keeps what it has there.
 */
export function fillMerges(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[],
  lastHeaderLine: number,
): readonly FilledRow[] {
  const filled = new Map<number, (Cell | typeof UNKNOWN)[] | null>();
  const lineOf = (line: number) => {
    const known = filled.get(line);
    if (known !== undefined) return known;
    const row = rows[line] ?? [];
    const copy = row.every(isBlank) ? null : [...row];
    filled.set(line, copy);
    return copy;
  };
  for (const { startRow, startColumn, endRow, endColumn } of merges) {
    if (startRow <= lastHeaderLine) continue;
    const value = rows[startRow]?.[startColumn] ?? null;
    for (let line = startRow; line <= Math.min(endRow, rows.length - 1); line += 1) {
      const row = lineOf(line);
      if (!row) continue;
      if (isBlank(rows[line]?.[startColumn])) row[startColumn] = value;
      for (let column = startColumn + 1; column <= endColumn; column += 1) {
        if (isBlank(rows[line]?.[column])) row[column] = UNKNOWN;
      }
    }
  }
  return filled.size === 0 ? rows : rows.map((row, line) => filled.get(line) ?? row);
}
