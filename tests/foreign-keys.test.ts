import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { foreignKeysWithoutIndex } from './support/laws/foreign-keys.law.ts';
import { testDatabase } from './support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('every foreign key has an index', async () => {
  expect(await foreignKeysWithoutIndex(database.db)).toEqual([]);
});

test('a planted key without one is found, whatever stands beside it', async () => {
  await sql`create table planted (
    id uuid primary key, bare uuid references sites (id), behind uuid references sites (id),
    partly uuid references sites (id), kept uuid references sites (id), first uuid references sites (id))`.execute(
    database.db,
  );
  await sql`create index on planted (id, behind)`.execute(database.db);
  await sql`create index on planted (partly) where bare is not null`.execute(database.db);
  await sql`create index on planted (kept) where kept is not null`.execute(database.db);
  await sql`create index on planted (first, id)`.execute(database.db);
  expect(await foreignKeysWithoutIndex(database.db)).toEqual([
    'planted (bare)',
    'planted (behind)',
    'planted (partly)',
  ]);
});
