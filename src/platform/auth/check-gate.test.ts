import { describe, expect, test } from 'vitest';
import { createGate, type GateLimits, placesFor } from './check-gate.ts';

test('a few run at once, some wait in their order, the rest are refused', async () => {
  const gate = createGate({ atOnce: 2, mostWaiting: 3, mostWaitingOfOne: 3 });
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (turn: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    order.push(turn);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (turn === 3) throw new Error('third');
    return turn;
  };
  const ended = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((turn) => gate('a', work(turn))));
  expect(ended.map((each) => each.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(ended[6]).toMatchObject({ reason: { code: 'auth.busy' } });
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(await gate('a', work(8))).toBe(8);
});

describe('places take turns', () => {
  /** Who is let in, in the order of their turns; the first holds the gate until all have come. */
  async function turnsOf(limits: GateLimits, places: readonly string[]) {
    const gate = createGate(limits);
    const entered: string[] = [];
    const hold = Promise.withResolvers<void>();
    const first = gate('first', () => hold.promise);
    const others = places.map((place) => gate(place, async () => void entered.push(place)));
    hold.resolve();
    const ended = await Promise.allSettled([first, ...others]);
    return { entered, refused: places.filter((_, index) => ended[index + 1]?.status === 'rejected') };
  }

  test('whoever comes alone is next, whatever another place has in its queue', async () => {
    const { entered } = await turnsOf({ atOnce: 1, mostWaiting: 9, mostWaitingOfOne: 9 }, [...'aaaaba', 'c']);
    expect(entered.join('')).toBe('abcaaaa');
  });

  test('one place has an end of its own', async () => {
    const limits = { atOnce: 1, mostWaiting: 9, mostWaitingOfOne: 2 };
    expect(await turnsOf(limits, [...'aaaab'])).toEqual({ entered: ['a', 'b', 'a'], refused: ['a', 'a'] });
  });

  test('when all wait that may, the longest queue yields to whoever has none', async () => {
    const limits = { atOnce: 1, mostWaiting: 4, mostWaitingOfOne: 4 };
    expect(await turnsOf(limits, [...'aaaab', 'c'])).toEqual({ entered: ['a', 'b', 'c', 'a'], refused: ['a', 'a'] });
    const each = await turnsOf(limits, [...'abcde']);
    expect(each).toEqual({ entered: ['a', 'b', 'c', 'd'], refused: ['e'] });
  });
});

test.each([1, 2, 3, 4, 16, 64])('on %i cores all checks together leave a thread to the files', (cores) => {
  const { known, unknown } = placesFor(cores);
  // What the runtime has for files and checks unless it is told otherwise.
  const threads = 4;
  expect(known + unknown).toBeLessThan(threads);
  expect(Math.min(known, unknown)).toBeGreaterThan(0);
});
