import { expect, test } from 'vitest';
import { changesSince } from './changes-since.rules.ts';

const newestFirst = [
  { request_id: 'd', changes: { phone: ['2', '1'], note: [null, 'x'] } },
  { request_id: 'c', changes: { name: ['B', 'C'] } },
  { request_id: 'c', changes: { phone: ['1', '2'] } },
  { request_id: 'a', changes: { name: ['A', 'B'] } },
];

test.each([
  [1, { phone: ['2', '1'], note: [null, 'x'] }],
  [2, { note: [null, 'x'], name: ['B', 'C'] }],
  [3, { note: [null, 'x'], name: ['A', 'C'] }],
  [9, { note: [null, 'x'], name: ['A', 'C'] }],
])('%i saves ago', (saves, expected) => expect(changesSince(newestFirst, saves)).toEqual(expected));

test('nothing is known of a record that nobody wrote', () => expect(changesSince([], 1)).toEqual({}));
