import { expect, test } from 'vitest';
import { formatBytes } from './byte-size.ts';

test('a size is told in the unit it fills', () => {
  expect([0, 999, 1000, 1_234_567, 412_345, 999_960, 5e13].map(formatBytes)).toEqual([
    '0 バイト',
    '999 バイト',
    '1 KB',
    '1.2 MB',
    '412.3 KB',
    '1 MB',
    '50 TB',
  ]);
});
