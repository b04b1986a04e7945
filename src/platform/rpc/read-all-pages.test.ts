import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from '../db/database.ts';
import { keysetPage } from '../db/keyset.ts';
import { readAllPages } from './read-all-pages.ts';

// A list is read to its end in pages, and the desk works on between them: what moves to another place of the order is
// neither lost nor twice in the workbook.

const count = 450;
const ids = Array.from({ length: count }, newId);
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await sql`create table trial_lines (id uuid primary key, place integer not null, is_open boolean not null)`.execute(
    database.db,
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from trial_lines`.execute(database.db);
  await sql`insert into trial_lines select id, nr, true from unnest(${ids}::uuid[]) with ordinality as g (id, nr)`.execute(
    database.db,
  );
});

const page = (cut: { cursor: string | null; limit: number }) =>
  keysetPage(
    database.db
      .selectFrom(sql<{ id: string; place: number }>`(select * from trial_lines where is_open)`.as('t'))
      .select(['t.id', 't.place']),
    { sort: sql<number>`t.place`, id: sql<string>`t.id`, direction: 'asc', ...cut },
  );

/** Reads all, and changes something after the first page. */
function readWhile(change: () => Promise<unknown>) {
  let pages = 0;
  return readAllPages(async (cut) => {
    const found = await page(cut);
    pages += 1;
    if (pages === 1) await change();
    return found;
  });
}
const move = (which: string | undefined, place: number) =>
  sql`update trial_lines set place = ${place} where id = ${which}`.execute(database.db);

test('gives every row, in the order of the list', async () => {
  expect((await readAllPages(page)).map(({ id }) => id)).toEqual(ids);
});

test('a row that goes behind what was read is not given again, and one that comes before it is not passed over', async () => {
  const rows = await readWhile(async () => {
    await move(ids[0], count + 1);
    await move(ids.at(-1), 0);
  });
  expect(rows.map(({ id }) => id)).toEqual(ids);
  // As it is when it is read.
  expect(rows.at(-1)?.place).toBe(0);
});

test('what does not belong to the list any more is left out', async () => {
  const rows = await readWhile(() =>
    sql`update trial_lines set is_open = false where place = ${count}`.execute(database.db),
  );
  expect(rows.map(({ id }) => id)).toEqual(ids.slice(0, -1));
});

test('an empty list ends at once', async () => {
  await sql`delete from trial_lines`.execute(database.db);
  expect(await readAllPages(page)).toEqual([]);
});

test('page by page, as a screen reads it, the first of these moves would be seen twice: the trial is a trial', async () => {
  const first = await page({ cursor: null, limit: 200 });
  await move(ids[0], count + 1);
  const seen = [...first.rows];
  let cursor = first.nextCursor;
  while (cursor) {
    const next = await page({ cursor, limit: 200 });
    seen.push(...next.rows);
    cursor = next.nextCursor;
  }
  expect(seen.filter(({ id }) => id === ids[0])).toHaveLength(2);
});
