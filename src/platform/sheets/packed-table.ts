import { setImmediate as others } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { handOver } from '#platform/threads/serve-thread.ts';
import type { Cell } from './cell.ts';
import type { SheetTable } from './parse-sheet.ts';
import { charactersIn, rowsInParts } from './rows-in-parts.ts';

/** What is in one piece, cells or the text of them: unpacking a piece takes the event loop a few milliseconds. */
const cellsAtOnce = 10_000;
const charactersAtOnce = 1_000_000;

/** A table on its way between threads, in pieces: received as one, millions of cells would keep everybody waiting. */
export interface PackedTable extends Omit<SheetTable, 'rows' | 'merges'> {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** Four figures a merge. */
  readonly merges: Int32Array<ArrayBuffer>;
}

export function packTable({ rows, merges, ...rest }: SheetTable): PackedTable {
  const linesAtOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, rows[0]?.length ?? 1)));
  const parts = rowsInParts(rows, charactersIn, { rows: linesAtOnce, characters: charactersAtOnce });
  const pieces = [...parts].map((part) => new Uint8Array(serialize(part)));
  const figures = merges.flatMap((merge) => [merge.startRow, merge.startColumn, merge.endRow, merge.endColumn]);
  return handOver({ ...rest, pieces, merges: Int32Array.from(figures) }, pieces);
}

/** Others are answered between the pieces. */
export async function unpackTable({ pieces, merges: figures, ...rest }: PackedTable): Promise<SheetTable> {
  const rows: Cell[][] = [];
  for (const piece of pieces) {
    rows.push(...(deserialize(piece) as Cell[][]));
    await others();
  }
  const merges = Array.from({ length: figures.length / 4 }, (_, at) => {
    const [startRow = 0, startColumn = 0, endRow = 0, endColumn = 0] = figures.subarray(at * 4, at * 4 + 4);
    return { startRow, startColumn, endRow, endColumn };
  });
  return { ...rest, rows, merges };
}
