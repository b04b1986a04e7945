import { expect, test } from 'vitest';
import { fitsQr, qrPath } from './qr-path.ts';

test('a dark module is a square, four modules from each side', () => {
  expect(qrPath({ size: 2, get: (row, column) => row === 0 && column === 1 })).toEqual({
    side: 10,
    path: 'M5 4h1v1h-1z',
  });
});

test('a code holds numbers of devices and tickets, and nothing a scanner would garble', () => {
  for (const text of ['NK0601837', 'R8-00123']) expect(fitsQr(text)).toBe(true);
  for (const text of ['https://x', 'nk-1', '管理', '', 'A_B']) expect(fitsQr(text)).toBe(false);
});
