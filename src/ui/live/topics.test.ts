import { expect, test } from 'vitest';
import { concerns, withoutOwn } from './topics.ts';

test.each([
  ['ticket:1', 'ticket', '1', true],
  ['ticket:1', 'ticket', '2', false],
  ['ticket:1', 'ticket', null, true],
  ['ticketCategory:1', 'ticket', null, false],
  ['ticket:*', 'ticket', '2', true],
  ['ticket:*', 'ticket', null, true],
  ['asset:*', 'ticket', null, false],
  ['*', 'ticket', '2', true],
  ['*', 'asset', null, true],
] as const)('%s concerns %s %s: %s', (topic, entity, id, expected) => {
  expect(concerns(topic, entity, id)).toBe(expected);
});

test("the event of one's own change is no news, once and only for its time", () => {
  const own = new Map([
    ['loan:1', 100],
    ['loan:2', 100],
  ]);
  expect(withoutOwn(['loan:1', 'asset:9'], own, 50)).toEqual(['asset:9']);
  expect(withoutOwn(['loan:1'], own, 60)).toEqual(['loan:1']);
  expect(withoutOwn(['loan:2'], own, 200)).toEqual(['loan:2']);
});
