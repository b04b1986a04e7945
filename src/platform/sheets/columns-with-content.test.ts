import { expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { columnsWithContent } from './columns-with-content.ts';

it('gives the hidden columns that hold something, in their order', () => {
  const rows = [
    [null, 'あ', null, 0],
    ['い', null, ' ', false],
  ];
  expect(columnsWithContent(rows, [0, 1, 2, 3, 9])).toEqual([0, 1, 3]);
  expect(columnsWithContent(rows, [2])).toEqual([]);
  expect(columnsWithContent([], [0])).toEqual([]);
});

it('looks at each row once, however many columns are said to be hidden', () => {
  let looks = 0;
  const counting = (row: readonly Cell[]) =>
    new Proxy(row, {
      get(target, key, self) {
        looks += 1;
        return Reflect.get(target, key, self);
      },
    });
  const rows = Array.from({ length: 200 }, () => counting([null, null, null]));
  const all = Array.from({ length: 16_384 }, (_, column) => column);
  expect(columnsWithContent(rows, all)).toEqual([]);
  // forEach asks for itself, the length and its three cells.
  expect(looks).toBeLessThanOrEqual(rows.length * 8);
});
