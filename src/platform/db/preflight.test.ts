import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createServerDatabase, testServerUrl } from '../../../tests/support/test-database.ts';
import { openDatabase } from './open-database.ts';
import { checkServer, explainConnect } from './preflight.ts';

const errorWith = (code: string) => Object.assign(new Error('server said no'), { code });

test('a server that does not answer is refused with the next step', async () => {
  const opening = openDatabase({ kind: 'postgres', url: 'postgres://madoguchi@127.0.0.1:1/madoguchi' });
  await expect(opening).rejects.toThrow(
    'データベース 127.0.0.1:1/madoguchi につながりません(ECONNREFUSED)。PostgreSQLが動いていること、接続先の設定、通信の許可を確かめてから、もう一度起動してください。',
  );
});

test.each([
  ['28P01', 'データベース db:5432/desk が接続を認めませんでした。'],
  ['28000', 'データベース db:5432/desk が接続を認めませんでした。'],
  ['3D000', 'db:5432/desk というデータベースがありません。'],
  ['ENOTFOUND', 'データベース db:5432/desk につながりません(ENOTFOUND)。'],
  ['57P03', 'データベース db:5432/desk につながりません(57P03)。'],
])('%s is explained', (code, words) => {
  const refusal = explainConnect(errorWith(code), 'db:5432/desk');
  expect(refusal.message.startsWith(words)).toBe(true);
});

test('a password in the address never comes out in the words', async () => {
  const opening = openDatabase({ kind: 'postgres', url: 'postgres://madoguchi:himitsu@127.0.0.1:1/madoguchi' });
  await expect(opening).rejects.not.toThrow(/himitsu/);
});

if (testServerUrl) {
  const serverUrl = testServerUrl;
  describe('a server', () => {
    const refused = async (options: string, words: string) => {
      const { url, drop } = await createServerDatabase(serverUrl, { template: 'template0', options });
      await expect(checkServer({ connectionString: url })).rejects.toThrow(words);
      await drop();
    };

    test('of a locale without Japanese is refused', () =>
      refused("encoding 'UTF8' locale 'C'", 'データベースのLC_CTYPEがCのため、日本語を検索できません。'));

    test('of another encoding is refused', () =>
      refused("encoding 'SQL_ASCII' locale 'C'", 'データベースの文字コードがSQL_ASCIIです。'));

    test('without the database is refused', async () => {
      const url = new URL(serverUrl);
      url.pathname = '/no_such_database';
      await expect(checkServer({ connectionString: url.href })).rejects.toThrow(
        '/no_such_database というデータベースがありません。',
      );
    });

    test('that is fit passes and is left as it was', async () => {
      const { url, drop } = await createServerDatabase(serverUrl);
      await checkServer({ connectionString: url });
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query("select count(*)::int as n from pg_extension where extname = 'pg_trgm'");
      await client.end();
      await drop();
      expect(rows).toEqual([{ n: 0 }]);
    });

    test('that restarts is found again: queries, and listening, which says what it may have missed', async () => {
      const { url, drop } = await createServerDatabase(serverUrl);
      const database = await openDatabase({ kind: 'postgres', url, poolSize: 2 });
      const heard: string[] = [];
      let gaps = 0;
      const onGap = () => {
        gaps += 1;
      };
      await database.listen('news', (payload) => heard.push(payload), { onGap });
      const lent = database.transaction(async () => {
        const admin = new pg.Client({ connectionString: serverUrl });
        await admin.connect();
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          new URL(url).pathname.slice(1),
        ]);
        await admin.end();
      });
      await expect(lent).rejects.toThrow();
      await expect.poll(() => gaps, { timeout: 10_000 }).toBe(1);
      await database.notify(database.db, 'news', 'back');
      await expect.poll(() => heard).toEqual(['back']);
      await database.close();
      await drop();
    });
  });
}
