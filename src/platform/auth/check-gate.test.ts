import { expect, test } from 'vitest';
import { createGate, placesFor } from './check-gate.ts';

test('a few run at once, some wait in their order, the rest are refused', async () => {
  const gate = createGate({ atOnce: 2, mostWaiting: 3 });
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
  const ended = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((turn) => gate(work(turn))));
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
  expect(await gate(work(8))).toBe(8);
});

test.each([1, 2, 3, 4, 16, 64])('on %i cores all checks together leave a thread to the files', (cores) => {
  const { known, unknown } = placesFor(cores);
  // What the runtime has for files and checks unless it is told otherwise.
  const threads = 4;
  expect(known + unknown).toBeLessThan(threads);
  expect(Math.min(known, unknown)).toBeGreaterThan(0);
});
