import { setImmediate as others } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { handOver } from '#platform/threads/serve-thread.ts';
import type { Cell } from './cell.ts';
import type { SheetTable } from './parse-sheet.ts';

/** Cells in one piece: unpacking a piece takes the event loop a few milliseconds. */
const cellsAtOnce = 10_000;

/** A table on its way between threads, in pieces: received as one, millions of cells would keep everybody waiting. */
export interface PackedTable extends Omit<SheetTable, 'rows' | 'merges'> {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** Four figures a merge. */
  readonly merges: Int32Array<ArrayBuffer>;
}

export function packTable({ rows, merges, ...rest }: SheetTable): PackedTable {
  const linesAtOnce = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, rows[0]?.length ?? 1)));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < rows.length; at += linesAtOnce) {
    pieces.push(new Uint8Array(serialize(rows.slice(at, at + linesAtOnce))));
  }
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
