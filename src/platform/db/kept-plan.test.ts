import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { keepPlans, keptPlan } from './kept-plan.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table notes (id integer primary key, body text not null)');
  await database.pool.query("insert into notes values (1, 'a'), (2, 'b')");
});
afterAll(() => database.close());

interface Note {
  readonly id: number;
  readonly body: string;
}

test('a marked statement answers by its values', async () => {
  const read = (id: number) => sql<Note>`select ${keptPlan} * from notes where id = ${id}`.execute(database.db);
  expect((await read(1)).rows).toEqual([{ id: 1, body: 'a' }]);
  expect((await read(2)).rows).toEqual([{ id: 2, body: 'b' }]);
  expect((await read(3)).rows).toEqual([]);
  const direct = await database.pool.query('select /* kept plan */ body from notes where id = $1', [2]);
  expect(direct.rows).toEqual([{ body: 'b' }]);
});

test('a mistake in a marked statement is told, and the statement is fit to be sent again', async () => {
  const divide = (by: number) => sql<{ n: number }>`select ${keptPlan} 6 / ${by}::int as n`.execute(database.db);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect((await divide(3)).rows).toEqual([{ n: 2 }]);
});

test('a table changed by a newer version costs one statement, not the connection', async () => {
  const read = () => sql<Note>`select ${keptPlan} * from notes order by id limit 1`.execute(database.db);
  await read();
  await database.pool.query("alter table notes add column colour text not null default 'red'");
  await expect(read()).rejects.toMatchObject({ code: '0A000' });
  expect((await read()).rows).toEqual([{ id: 1, body: 'a', colour: 'red' }]);
});

const keptBy = (work: (statement: (text: string) => Promise<unknown>) => Promise<unknown>) =>
  database.transaction(async (tx) => {
    await work((text) => sql.raw(text).execute(tx));
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx);
    return rows.map((row) => row.statement);
  });

test('a statement of a transaction is planned once for its connection', async () => {
  const kept = await keptBy(async (statement) => {
    await statement('select 1 as one');
    await statement('select 1 as one');
  });
  expect(kept.filter((text) => text === 'select 1 as one')).toHaveLength(1);
});

test('a read keeps its plans only where it asks for that', async () => {
  await database.db.selectNoFrom(sql`2`.as('hurried')).execute();
  await keepPlans(() => database.db.selectNoFrom(sql`2`.as('kept')).execute());
  // The connection of a server's pool may differ from call to call; the embedded one is always the same.
  const { rows } = await database.pool.query('select statement from pg_prepared_statements');
  const texts = rows.map((row) => row.statement as string).join();
  expect(texts).not.toContain('hurried');
  if (database.kind === 'embedded') expect(texts).toContain('kept');
});

test('texts that come once do not fill the connection', async () => {
  const kept = await keptBy(async (statement) => {
    for (let n = 0; n < 700; n += 1) await statement(`select ${n} as nth`);
  });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThanOrEqual(300);
});

test('a transaction that failed leaves a connection that works', async () => {
  const broken = keptBy(async (statement) => {
    await statement('select 1 / 0').catch(() => undefined);
    for (let n = 0; n < 700; n += 1) await statement(`select ${n} as other`).catch(() => undefined);
  });
  await expect(broken).rejects.toThrow('aborted');
  expect(await keptBy((statement) => statement('select 3 as three'))).toContain('select 3 as three');
});
