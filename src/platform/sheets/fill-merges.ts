import { type Cell, isBlank, type Merge } from './cell.ts';
import { charactersIn } from './rows-in-parts.ts';
import { MAX_CHARACTERS } from './sheet-limits.ts';
import { sheetRefusals } from './sheet-refusals.ts';

/** A cell that a merge covers from the left: nobody can know what of it is meant for this column. */
export const UNKNOWN = Symbol('unknown');
export type FilledRow = readonly (Cell | typeof UNKNOWN)[];

/**
 * The rows with what is merged downwards below the header put into each line it covers: 総務課 written once beside five
 * people is said of all five. A line that is blank otherwise stays blank. What a merge covers to the right is unknown, so
 * that the ledger keeps what it has there. @throws sheets.tooMuchText
 */
export function fillMerges(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[],
  lastHeaderLine: number,
): readonly FilledRow[] {
  let copied = 0;
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
      if (isBlank(rows[line]?.[startColumn])) {
        row[startColumn] = value;
        // A text of one cell, said of fifty thousand lines, is as much text as in each of them.
        copied += charactersIn([value]);
        if (copied > MAX_CHARACTERS) throw sheetRefusals.tooMuchText({ limit: MAX_CHARACTERS });
      }
      for (let column = startColumn + 1; column <= endColumn; column += 1) {
        if (isBlank(rows[line]?.[column])) row[column] = UNKNOWN;
      }
    }
  }
  return filled.size === 0 ? rows : rows.map((row, line) => filled.get(line) ?? row);
}
