import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { askedFor, createFairLine, type Place } from './fair-line.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Those who ask for a place, in the order they were let in; each is let go by hand. */
function asking(most: number, patienceMs = 60_000) {
  const line = createFairLine(most, patienceMs);
  const inside: { who: string; place: Place }[] = [];
  const entered: string[] = [];
  const ask = (who: string) =>
    askedFor(who, line).then((place) => {
      inside.push({ who, place });
      entered.push(who);
    });
  const leave = async () => {
    inside.shift()?.place.leave();
    await settle();
  };
  return { entered, ask, leave };
}

test('places are lent in turns of those who ask, each in the own order', async () => {
  const { entered, ask, leave } = asking(1);
  for (const who of ['many', 'many', 'many', 'many', 'other', 'other', 'third']) void ask(who);
  await settle();
  expect(entered).toEqual(['many']);
  for (let turn = 0; turn < 7; turn += 1) await leave();
  expect(entered).toEqual(['many', 'many', 'other', 'third', 'many', 'other', 'many']);
});

test('who waits in vain is told so, and takes no place from anybody', async () => {
  const { entered, ask, leave } = asking(1, 1);
  await ask('first');
  await expect(ask('second')).rejects.toThrow('timeout exceeded when trying to connect');
  await leave();
  await ask('third');
  expect(entered).toEqual(['first', 'third']);
});

test('a database answers somebody else long before the last of a hundred statements of one', async () => {
  const answered: string[] = [];
  const ask = (who: string) =>
    askedFor(who, () => sql`select pg_sleep(0.002)`.execute(database.db)).then(() => void answered.push(who));
  const many = Array.from({ length: 100 }, () => ask('many'));
  const other = ask('other');
  await Promise.all([...many, other]);
  expect(answered.indexOf('other')).toBeLessThan(20);
});

test('a connection that broke gives its place on', async () => {
  const most = 12;
  for (let turn = 0; turn < most; turn += 1) {
    const client = await database.pool.connect();
    client.release(true);
  }
  await expect(database.transaction((tx) => sql`select 1/0`.execute(tx))).rejects.toThrow('division by zero');
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.db);
  expect(rows).toEqual([{ one: 1 }]);
});
