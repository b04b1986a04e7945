import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { StaleVersion, updateVersioned } from './update-versioned.ts';

let database: Database;
const id = newId();
beforeAll(async () => {
  database = await testDatabase();
  const at = '2026-11-24T01:42:00Z';
  await sql`insert into sites (id, code, name, reading, kind, region, created_at, updated_at)
    values (${id}, 'T1', '試験庁舎', 'シケン', 'annex', 'chusei', ${at}, ${at})`.execute(database.db);
});
afterAll(() => database.close());

test('saves what was seen at the newest version, and raises it', async () => {
  const row = await database.transaction((tx) => updateVersioned(tx, 'sites', { id, version: 1 }, { name: '新庁舎' }));
  expect(row).toMatchObject({ id, name: '新庁舎', version: 2 });
});

test('two people who saw the same version: one saves, the other gets the row as it is now', async () => {
  const save = (name: string) =>
    database.transaction((tx) => updateVersioned(tx, 'sites', { id, version: 2 }, { name })).catch((error) => error);
  const results = await Promise.all([save('あ'), save('い')]);
  const stale = results.find((result) => result instanceof StaleVersion);
  const saved = results.find((result) => !(result instanceof StaleVersion));
  expect(saved).toMatchObject({ version: 3 });
  expect(stale).toMatchObject({ table: 'sites', id, current: { name: saved.name, version: 3 } });
});

test('a row that is gone has no current state', async () => {
  const gone = newId();
  const work = database.transaction((tx) => updateVersioned(tx, 'sites', { id: gone, version: 1 }, { name: 'x' }));
  await expect(work).rejects.toMatchObject({ name: 'StaleVersion', id: gone, current: null });
});
