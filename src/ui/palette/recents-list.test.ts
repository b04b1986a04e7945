import { expect, test } from 'vitest';
import { type Recent, withRecent } from './recents-list.ts';

const record = (n: number): Recent => ({ href: `/tickets/${n}`, word: `受付${n}` });

test('a record opened again moves to the front, and the ninth drops the oldest', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce<readonly Recent[]>((kept, n) => withRecent(kept, record(n)), []);
  expect(nine.map((one) => one.word)).toEqual(['受付9', '受付8', '受付7', '受付6', '受付5', '受付4', '受付3', '受付2']);
  expect(withRecent(nine, record(5)).map((one) => one.href)[0]).toBe('/tickets/5');
  expect(withRecent(nine, record(5))).toHaveLength(8);
});
