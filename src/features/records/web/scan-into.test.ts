import { expect, test } from 'vitest';
import { scanInto } from './scan-into.ts';

const items = [
  { assetId: 'a', assetTag: 'NK06-01837' },
  { assetId: 'b', assetTag: 'WC-0003' },
];

test('a reading ticks what belongs to the loan, tells a second time, and answers what does not belong', () => {
  const first = scanInto(items, [], 'nk06-01837', '貸出');
  expect(first).toMatchObject({ ok: true, ticked: ['a'] });
  expect(scanInto(items, ['a'], 'NK06-01837', '貸出')).toMatchObject({ ok: true, ticked: ['a'] });
  expect(scanInto(items, ['a'], 'WC-0099', '貸出')).toMatchObject({ ok: false, ticked: ['a'] });
  expect(scanInto(items, [], '  ', '貸出')).toBeNull();
});
