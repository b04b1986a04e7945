import { type Cell, isBlank } from './cell.ts';

/** The data under a header, keyed; `line` is the line in the sheet from 1, as Excel shows it. Blank rows are left out. */
export interface MappedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, Cell>>;
}

export function applyMapping(
  rows: readonly (readonly Cell[])[],
  mapping: ReadonlyMap<number, string>,
  lastHeaderLine: number,
): MappedRow[] {
  return rows.slice(lastHeaderLine + 1).flatMap((row, index) => {
    const values = Object.fromEntries([...mapping].map(([column, key]) => [key, row[column] ?? null]));
    const blank = Object.values(values).every(isBlank);
    return blank ? [] : [{ line: lastHeaderLine + 2 + index, values }];
  });
}
