import { expect, test } from 'vitest';
import { isEmpty } from './facts.tsx';

test('a gap is what React draws nothing for; nought is a value', () => {
  expect([null, undefined, '', false].map(isEmpty)).toEqual([true, true, true, true]);
  expect([0, '0', 'なし', true].map(isEmpty)).toEqual([false, false, false, false]);
});
