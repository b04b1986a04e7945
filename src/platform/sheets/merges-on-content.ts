import { type Cell, isBlank, type Merge } from './cell.ts';

/**
 * The merges that matter for cells that were read: each begins at a cell with content, covers more than it, and is
 * cut at the edge of the table. A file may claim whole rows (`A1:XFD1`), all of them, a million times; what it costs follows from its cells.
 * Of merges that overlap, which no spreadsheet writes, the first counts.
 */
export function mergesOnContent(rows: readonly (readonly Cell[])[], merges: readonly Merge[]): Merge[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const covered = rows.map(() => new Uint8Array(width));
  const kept: Merge[] = [];
  for (const merge of merges) {
    const { startRow, startColumn } = merge;
    if (isBlank(rows[startRow]?.[startColumn])) continue;
    const endRow = Math.min(merge.endRow, rows.length - 1);
    const endColumn = Math.min(merge.endColumn, width - 1);
    if (endRow <= startRow && endColumn <= startColumn) continue;
    const lines = covered.slice(startRow, endRow + 1);
    if (lines.some((line) => line.subarray(startColumn, endColumn + 1).includes(1))) continue;
    for (const line of lines) line.fill(1, startColumn, endColumn + 1);
    kept.push({ startRow, startColumn, endRow, endColumn });
  }
  return kept;
}
