import { expect, test } from 'vitest';
import { getAt, setAt } from './path.ts';

const values = { subject: '件名', interview: { symptom: '' }, items: [{ count: 1 }, { count: 2 }] };

test('reads along the dots', () => {
  expect(getAt(values, 'interview.symptom')).toBe('');
  expect(getAt(values, 'items.1.count')).toBe(2);
  expect(getAt(values, 'nothing.at.all')).toBeUndefined();
});

test('replaces one value and shares the rest', () => {
  const next = setAt(values, 'items.1.count', 5);
  expect(next.items).toEqual([{ count: 1 }, { count: 5 }]);
  expect(Array.isArray(next.items)).toBe(true);
  expect(next.interview).toBe(values.interview);
  expect(next.items[0]).toBe(values.items[0]);
  expect(values.items[1]?.count).toBe(2);
});
