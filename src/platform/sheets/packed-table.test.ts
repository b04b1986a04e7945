import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { packTable, unpackTable } from './packed-table.ts';

const nameless = {
  sheetNames: ['台帳'],
  sheetName: '台帳',
  format: 'xlsx',
  encoding: null,
  hiddenRows: [1],
  hiddenColumns: [],
} as const;

test('a table arrives as it was sent', async () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const merges = given.map((_, row) => ({ startRow: row, startColumn: 0, endRow: row + 1, endColumn: 2 }));
      const table = { ...nameless, rows: given, merges };
      expect(await unpackTable(packTable(table))).toEqual(table);
    }),
  );
});

test('a large one arrives in pieces, and others have a turn after each', async () => {
  const rows = Array.from({ length: 5_000 }, (_, line) =>
    Array.from({ length: 20 }, (_, column) => `${line}/${column}`),
  );
  const packed = packTable({ ...nameless, rows, merges: [] });
  expect(packed.pieces.length).toBe(10);
  let turns = 0;
  const count = () => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  expect((await unpackTable(packed)).rows).toEqual(rows);
  clearImmediate(waiting);
  expect(turns).toBeGreaterThanOrEqual(packed.pieces.length - 1);
});
