import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evade, evasions, movesOf, onTickets } from './duties/evade.ts';
import { checks, flawed, openWeeks, proofsOf } from './duties/judge-planted.ts';

// The omission of each proof again, and then what could be done about it to hide it: it stays red.

describe.each(Object.entries(movesOf))('%s', (feature, moves = []) => {
  let weeks: Awaited<ReturnType<typeof openWeeks>>;
  beforeAll(async () => {
    weeks = await openWeeks();
  });
  afterAll(() => weeks.close());
  const made = new Set<string>();

  test.each(proofsOf(feature))('%s stays red whatever is done afterwards', async (duty, [, spoil, during]) => {
    const check = checks.get(duty);
    if (!check) throw new Error(`no check of ${duty}`);
    let hasTickets = true;
    for (const move of evasions) {
      if (onTickets(move) ? !hasTickets : !moves.includes(move)) continue;
      const week = await weeks.next(check, during);
      await spoil(week.at);
      const planted = await week.count();
      const moved = await evade(week.at, move);
      if (onTickets(move)) hasTickets = moved > 0;
      if (moved === 0) continue;
      made.add(move);
      expect(flawed(await week.count()), move).toBeGreaterThanOrEqual(Math.max(1, flawed(planted)));
    }
  });

  test('every move that the records take was made', () => {
    expect([...made]).toEqual(expect.arrayContaining([...moves]));
  });
});
