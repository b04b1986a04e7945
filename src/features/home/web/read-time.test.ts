import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

test.each([
  ['17:05', '2026-11-24T08:05:00Z'],
  ['8:30', '2026-11-23T23:30:00Z'],
  [' １７：０５ ', '2026-11-24T08:05:00Z'],
  ['24:00', null],
  ['1705', null],
  ['', null],
])('%s', (text, instant) => {
  expect(readTime('2026-11-24', text)).toBe(instant);
});
