import { expect, test } from 'vitest';
import type { Surroundings } from '../shell/surroundings.ts';
import { crumbsAround } from './crumbs.tsx';

const screen = { label: '貸出の一覧', href: '/loans' };
const around = {
  place: 'loans',
  placeWord: '貸出',
  own: { href: '/loans' },
  screen,
  isScreen: true,
} as unknown as Surroundings;

test('a place that stands alone is where one is: no way leads there', () => {
  expect(crumbsAround(around, [{ label: '貸出' }])).toEqual([{ label: '貸出' }]);
  expect(crumbsAround(around, [])).toEqual([{ label: '貸出' }]);
});

test('below it the way back leads to the place, and the last is where one is', () => {
  expect(crumbsAround({ ...around, isScreen: false }, [{ label: 'L8-00001' }])).toEqual([
    { label: '貸出', href: '/loans' },
    { label: 'L8-00001' },
  ]);
});
