import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawnRange,
  type Move,
  moveIndex,
  needsNext,
  pagesToKeep,
  rangeWords,
  totalWords,
  virtualCount,
} from './paging.ts';

test('wherever the screen jumps, asking while needed loads every row above it, and stops', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 200 }),
      fc.nat(3000),
      (rows, size, jump) => {
        const total = { count: rows, capped: false };
        let loaded = Math.min(size, rows);
        let asked = 0;
        const last = () => Math.min(jump, virtualCount(loaded, total, loaded < rows) - 1);
        while (needsNext(last(), loaded, loaded < rows)) {
          loaded = Math.min(loaded + size, rows);
          asked += 1;
        }
        expect(loaded > last() || rows === 0).toBe(true);
        expect(asked).toBeLessThanOrEqual(Math.ceil(rows / size));
      },
    ),
  );
});

test('the bar is as long as the total when it is known, and never shorter than what is loaded', () => {
  expect(virtualCount(200, { count: 10_515, capped: false }, true)).toBe(10_515);
  expect(virtualCount(1200, { count: 1000, capped: true }, true)).toBe(1260);
  expect(virtualCount(1234, { count: 1000, capped: true }, false)).toBe(1234);
});

test('drawn rows hold the visible ones with a block to spare, and stay the same inside a block', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 6000 }),
      (start, screen, count) => {
        const first = Math.min(start, count - 1);
        const last = Math.min(first + screen - 1, count - 1);
        const { from, to } = drawnRange(first, last, count, 8);
        expect(from <= Math.max(0, first - 8) && to >= Math.min(count, last + 9)).toBe(true);
        expect(to - from).toBeLessThanOrEqual(screen + 32);
        expect(from % 8).toBe(0);
      },
    ),
  );
});

test('a refresh asks for what is on screen and no more', () => {
  expect(pagesToKeep([200, 200, 200], 26)).toBe(1);
  expect(pagesToKeep([200, 200, 200], 399)).toBe(2);
  expect(pagesToKeep([200, 200, 115], 900)).toBe(3);
  expect(pagesToKeep([], 0)).toBe(1);
});

test('words', () => {
  expect(totalWords({ count: 10_515, capped: false })).toBe('10,515');
  expect(totalWords({ count: 1000, capped: true })).toBe('1,000+');
  expect(rangeWords(0, 25, { count: 48, capped: false })).toBe('1–26 / 48');
  expect(rangeWords(0, 0, { count: 0, capped: false })).toBe('0');
});

test('a move never leaves the list', () => {
  const moves: readonly Move[] = ['next', 'previous', 'first', 'last', 'pageDown', 'pageUp'];
  fc.assert(
    fc.property(
      fc.integer({ min: -1, max: 50 }),
      fc.constantFrom(...moves),
      fc.nat(50),
      fc.nat(30),
      (from, move, count, page) => {
        const to = moveIndex(Math.min(from, count - 1), move, count, page);
        expect(count === 0 ? to === -1 : to >= 0 && to < count).toBe(true);
      },
    ),
  );
  expect(moveIndex(-1, 'next', 5, 10)).toBe(0);
});
