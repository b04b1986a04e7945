import { expect, test } from 'vitest';
import { readAccessories } from './read-accessories.public.ts';

test('small things are read from one line', () => {
  expect(readAccessories('ACアダプタ、HDMIケーブル ２,  ')).toEqual([
    { name: 'ACアダプタ', count: 1 },
    { name: 'HDMIケーブル', count: 2 },
  ]);
});
