import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersIn, rowsInParts } from './rows-in-parts.ts';

const lengths = (rows: readonly number[]) => [...rowsInParts(rows, (row) => row)].map((part) => part.length);

test('a part ends at a thousand rows, or where its text is long enough', () => {
  expect(lengths(Array(2500).fill(1))).toEqual([1000, 1000, 500]);
  expect(lengths([100_000, 200_000, 1, 900_000, 5, 5])).toEqual([2, 1, 1, 2]);
  expect(lengths([])).toEqual([]);
});

test('every row is in one part, in its order', () => {
  const rows = fc.array(fc.nat({ max: 400_000 }), { maxLength: 50 });
  fc.assert(
    fc.property(rows, (given) => {
      const parts = [...rowsInParts(given, (row) => row)];
      expect(parts.flat()).toEqual(given);
      expect(parts.every((part) => part.length > 0)).toBe(true);
    }),
    { seed: 60 },
  );
});

test('texts count, figures and what is empty do not', () => {
  expect(charactersIn(['あい', 3, null, 'う', true])).toBe(3);
});
