import { expect, test } from 'vitest';
import { placeOn, type Trail } from './trail.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, href: `/tickets/${id}` }));
const trail: Trail = { list: 'tickets', title: '未完了', href: '/tickets?q=桑名', items, totalWords: '1,000+' };

test('a record knows its place, its neighbours and the way back', () => {
  expect(placeOn(trail, 'tickets', 'b')).toEqual({
    title: '未完了',
    href: '/tickets?q=桑名',
    words: '2 / 1,000+',
    previous: '/tickets/a',
    next: '/tickets/c',
  });
  expect(placeOn(trail, 'tickets', 'a')?.previous).toBeNull();
  expect(placeOn(trail, 'tickets', 'c')?.next).toBeNull();
});

test('a record opened from elsewhere has no place', () => {
  expect(placeOn(null, 'tickets', 'a')).toBeNull();
  expect(placeOn(trail, 'assets', 'a')).toBeNull();
  expect(placeOn(trail, 'tickets', 'z')).toBeNull();
});
