import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { sendTogether } from './read-scope.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const connection = async () => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
  return rows[0]?.pid;
};
const number = async (n: number) => {
  const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(database.db);
  return rows[0]?.n;
};
const broken = () => sql`select 1 / (select 0)`.execute(database.db);

test('statements of one reading share a connection, and each hears its own answer', async () => {
  const asked = Array.from({ length: 40 }, (_, n) => n);
  const [pids, answers] = await sendTogether(() =>
    Promise.all([Promise.all([connection(), connection(), connection()]), Promise.all(asked.map(number))]),
  );
  expect(new Set(pids).size).toBe(1);
  expect(answers).toEqual(asked);
});

test('one that fails is heard by whoever sent it, and by nobody else', async () => {
  const heard = await sendTogether(() => Promise.allSettled([number(1), broken(), number(2), broken(), number(3)]));
  expect(heard.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
    1,
    'failed',
    2,
    'failed',
    3,
  ]);
  expect(await sendTogether(() => number(4))).toBe(4);
});

test('a connection is given back after a reading, however it ended', async () => {
  for (let run = 0; run < 30; run += 1) {
    const reading = sendTogether(() => Promise.all([number(run), run % 2 === 0 ? broken() : number(0)]));
    await reading.then(
      () => undefined,
      () => undefined,
    );
  }
  expect(await Promise.all(Array.from({ length: 30 }, (_, n) => sendTogether(() => number(n))))).toHaveLength(30);
});

test('a transaction within a reading has a connection of its own', async () => {
  const seen = await sendTogether(() =>
    Promise.all([
      number(1),
      database.transaction(
        async (tx) => {
          await sql`select set_config('madoguchi.mark', 'mine', true)`.execute(tx);
          const { rows } = await sql<{ mark: string }>`select current_setting('madoguchi.mark') as mark`.execute(tx);
          return rows[0]?.mark;
        },
        { readOnly: true },
      ),
      number(2),
    ]),
  );
  expect(seen).toEqual([1, 'mine', 2]);
});
