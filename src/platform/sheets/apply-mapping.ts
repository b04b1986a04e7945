import { type Cell, isBlank } from './cell.ts';
import { type FilledRow, UNKNOWN } from './fill-merges.ts';

/** The data under a header, keyed; `line` is the line in the sheet from 1, as Excel shows it. Blank rows are left out, and
 * in a row the cells of which nobody knows what they hold. */
export interface MappedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, Cell>>;
}

export function applyMapping(
  rows: readonly FilledRow[],
  mapping: ReadonlyMap<number, string>,
  lastHeaderLine: number,
): MappedRow[] {
  return rows.slice(lastHeaderLine + 1).flatMap((row, index) => {
    const values: Record<string, Cell> = {};
    for (const [column, key] of mapping) {
      const cell = row[column] ?? null;
      if (cell !== UNKNOWN) values[key] = cell;
    }
    const blank = Object.values(values).every(isBlank);
    return blank ? [] : [{ line: lastHeaderLine + 2 + index, values }];
  });
}
