import { expect, test } from 'vitest';
import { createTurns, type Turn } from './turns.ts';

const limits = { atOnce: 2, mostInside: 5 };

/** Works of one who asks, each ended by hand, with which of them have begun. */
function asking(turns: ReturnType<typeof createTurns>, who: string) {
  const begun: number[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const ask = (turn: Turn) => {
    const at = ends.push(Promise.withResolvers()) - 1;
    const done = turn.take(() => {
      begun.push(at);
      return ends[at]?.promise ?? Promise.resolve();
    });
    return done.finally(turn.leave);
  };
  return { begun, ends, ask: () => ask(turns(who) as Turn) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('one who asks much holds a few places; who asks beside them does not wait', async () => {
  const turns = createTurns(limits);
  const [many, other] = [asking(turns, 'a'), asking(turns, 'b')];
  const all = [1, 2, 3, 4, 5].map(many.ask);
  const one = other.ask();
  await settle();
  expect([many.begun, other.begun]).toEqual([[0, 1], [0]]);
  many.ends[1]?.resolve();
  await settle();
  expect(many.begun).toEqual([0, 1, 2]);
  for (const { resolve } of [...many.ends, ...other.ends]) resolve();
  await Promise.all([...all, one]);
  expect(many.begun).toEqual([0, 1, 2, 3, 4]);
});

test('what fails gives its place on', async () => {
  const turns = createTurns({ ...limits, atOnce: 1 });
  const many = asking(turns, 'a');
  const [first, second] = [many.ask(), many.ask()];
  many.ends[0]?.reject(new Error('first'));
  await expect(first).rejects.toThrow('first');
  many.ends[1]?.resolve();
  await second;
  expect(many.begun).toEqual([0, 1]);
});

test('more than may be inside is not let in, until some have left', () => {
  const turns = createTurns(limits);
  const inside = Array.from({ length: limits.mostInside }, () => turns('a'));
  expect(inside).not.toContain(null);
  expect(turns('a')).toBeNull();
  expect(turns('b')).not.toBeNull();
  inside[0]?.leave();
  expect(turns('a')).not.toBeNull();
});
