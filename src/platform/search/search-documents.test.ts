import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { fold, searchTerms } from '#kernel/text/fold.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from '../db/database.ts';
import { indexDocuments, matchesText, newestMatches } from './search-documents.ts';

// More than are looked through before the index is asked, newest first.
const texts = Array.from({ length: 1200 }, (_, at) => {
  const isOld = at >= 1000;
  return [
    `受付 ${at} 無線LANが切れる`,
    at % 400 === 7 ? '複合機の紙づまり' : '',
    isOld && at % 20 === 0 ? '旋盤の𠮷田 100%_\\済' : '',
    at === 1199 ? '線無 いちばん古い 髙橋 3ー2718' : '',
  ];
});

let database: Database;
let documents: { id: string; folded: string }[];
beforeAll(async () => {
  database = await testDatabase();
  const newest = Date.parse('2026-11-24T00:00:00Z');
  const rows = texts.map((each, at) => ({
    kind: 'ticket',
    id: newId(),
    at: new Date(newest - at * 60_000).toISOString(),
    texts: each,
  }));
  await indexDocuments(database.db, rows);
  await indexDocuments(database.db, [{ kind: 'asset', id: newId(), at: rows[0]?.at ?? '', texts: ['旋盤 無線LAN'] }]);
  documents = rows.map(({ id, texts: each }) => ({ id, folded: fold(each.filter((text) => text !== '').join('\n')) }));
});
afterAll(() => database.close());

const expected = (query: string) =>
  documents.filter(({ folded }) => searchTerms(query).every((word) => folded.includes(word))).map(({ id }) => id);

const queries = [
  ...['線', '旋', '無線', '旋盤', '無線LAN', 'むせんLAN', '紙づまり', '複合機 切れる', '無線 旋盤', '"lanが切れる"'],
  ...[
    '%',
    '_',
    '100%_',
    '\\',
    '𠮷',
    '𠮷田',
    '線無',
    '高橋',
    '3-2718',
    '"受付 7"',
    '「旋盤の𠮷」',
    'どこにもない',
    '古 線 2',
  ],
];

describe.each(queries)('%s', (query) => {
  test('finds what the folded text holds', async () => {
    const condition = matchesText('ticket', query, sql.ref('d.id')) ?? sql<boolean>`false`;
    const rows = await database.db
      .selectFrom('search_documents as d')
      .select('d.id')
      .where('d.kind', '=', 'ticket')
      .where(condition)
      .orderBy('d.at', 'desc')
      .execute();
    expect(rows.map(({ id }) => id)).toEqual(expected(query));
  });

  test.each([1, 6])('gives the newest %i of them', async (limit) => {
    const newest = newestMatches('ticket', query, limit) ?? sql`(select null::uuid)`;
    const { rows } = await sql<{ id: string }>`select id from search_documents where kind = 'ticket' and id in ${newest}
      order by at desc`.execute(database.db);
    expect(rows.map(({ id }) => id)).toEqual(expected(query).slice(0, limit));
  });
});

test('a query without a word is no condition', () => {
  expect(matchesText('ticket', ' 「」', sql.ref('d.id'))).toBeNull();
  expect(newestMatches('ticket', '　', 6)).toBeNull();
});
