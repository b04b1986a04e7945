import { expect, test } from 'vitest';
import { rovingTarget } from './roving.ts';

test.each([
  ['ArrowRight', 2, 3, 0],
  ['ArrowDown', 0, 3, 1],
  ['ArrowLeft', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 0, 3, null],
  ['ArrowRight', 0, 0, null],
])('%s from %i of %i leads to %s', (key, from, count, to) => {
  expect(rovingTarget(key, from, count)).toBe(to);
});
