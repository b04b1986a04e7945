import { expect, test } from 'vitest';
import { readAccessories, scanInto } from './thing-values.ts';

const items = [
  { assetId: 'a', assetTag: 'NK06-01837' },
  { assetId: 'b', assetTag: 'WC-0003' },
];

test('a reading ticks what belongs to the loan, tells a second time, and answers what does not belong', () => {
  const first = scanInto(items, [], 'nk06-01837');
  expect(first).toMatchObject({ ok: true, ticked: ['a'] });
  expect(scanInto(items, ['a'], 'NK06-01837')).toMatchObject({ ok: true, ticked: ['a'] });
  expect(scanInto(items, ['a'], 'WC-0099')).toMatchObject({ ok: false, ticked: ['a'] });
  expect(scanInto(items, [], '  ')).toBeNull();
});

test('small things are read from one line', () => {
  expect(readAccessories('ACアダプタ、HDMIケーブル ２,  ')).toEqual([
    { name: 'ACアダプタ', count: 1 },
    { name: 'HDMIケーブル', count: 2 },
  ]);
});
