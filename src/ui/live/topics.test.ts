import { expect, test } from 'vitest';
import { concerns } from './topics.ts';

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
