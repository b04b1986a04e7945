import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

let database: Database;
let dir: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  await database.pool.query('drop table if exists schema_migrations, a, b, c');
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
const columns = async (table: string) =>
  (await database.pool.query('select column_name from information_schema.columns where table_name = $1', [table]))
    .rowCount;

describe('migrate', () => {
  beforeEach(() => {
    write('0001_a.sql', 'create table a (x int);\n-- 説明\ninsert into a values (1);');
    write('0002_b.sql', 'create table b (x int, y int);');
  });

  test('applies what is missing, in order; a second run does nothing', async () => {
    expect(await migrate(database, { dir })).toEqual({ applied: ['0001_a', '0002_b'] });
    expect(await migrate(database, { dir })).toEqual({ applied: [] });
    write('0003_c.sql', 'create table c as select x from a;');
    expect(await migrate(database, { dir })).toEqual({ applied: ['0003_c'] });
    expect([await columns('a'), await columns('b'), await columns('c')]).toEqual([1, 2, 1]);
  });

  test('processes that start together apply each one once', async () => {
    const runs = await Promise.all([migrate(database, { dir }), migrate(database, { dir })]);
    expect(runs.flatMap((run) => run.applied).toSorted()).toEqual(['0001_a', '0002_b']);
  });

  test('a failing one leaves nothing of itself, and says which and why', async () => {
    write('0003_c.sql', 'create table c (x int); select no_such_column;');
    await expect(migrate(database, { dir })).rejects.toThrow(
      '移行「0003_c」を適用できませんでした(column "no_such_column" does not exist)。データは適用前のままです。原因を直してから、もう一度起動してください。',
    );
    expect(await columns('c')).toBe(0);
    write('0003_c.sql', 'create table c (x int);');
    expect(await migrate(database, { dir })).toEqual({ applied: ['0003_c'] });
  });

  test('refuses a database of a newer version', async () => {
    await migrate(database, { dir });
    rmSync(join(dir, '0002_b.sql'));
    await expect(migrate(database, { dir })).rejects.toThrow(
      'このデータベースは、より新しい版の窓口が使っています(移行「0002_b」が適用済みです)。その版以上の窓口で起動してください。',
    );
  });

  test('refuses a changed file, but not changed line ends', async () => {
    await migrate(database, { dir });
    write('0002_b.sql', 'create table b (x int, y int);'.replace(';', ';\n'));
    await expect(migrate(database, { dir })).rejects.toThrow(
      '適用済みの移行ファイル「0002_b」の中身が変わっています。元の内容に戻し、変更は新しい番号の移行ファイルにしてください。',
    );
    write('0002_b.sql', 'create table b (x int, y int);');
    write('0001_a.sql', 'create table a (x int);\r\n-- 説明\r\ninsert into a values (1);');
    expect(await migrate(database, { dir })).toEqual({ applied: [] });
  });

  test('refuses a file that comes late: its number is lower than one already applied', async () => {
    rmSync(join(dir, '0001_a.sql'));
    await migrate(database, { dir, gaps: 'allow' });
    write('0001_a.sql', 'create table a (x int);');
    await expect(migrate(database, { dir })).rejects.toThrow(
      '移行ファイル「0001_a」は、適用済みの「0002_b」より前の番号です。続きの番号に変えてください。',
    );
  });
});

describe('readMigrations', () => {
  test('refuses a gap', () => {
    write('0001_a.sql', '');
    write('0003_b.sql', '');
    expect(() => readMigrations({ dir })).toThrow(
      '移行ファイルの番号0002が抜けています。配布物がそろっているかを確かめ、入れ直してください。',
    );
    expect(readMigrations({ dir, gaps: 'allow' }).map(({ number }) => number)).toEqual([1, 3]);
  });

  test('refuses a duplicate number', () => {
    write('0001_a.sql', '');
    write('0001_b.sql', '');
    expect(() => readMigrations({ dir, gaps: 'allow' })).toThrow(
      '移行ファイルの番号0001が重なっています(0001_a.sql、0001_b.sql)。後から加えた方の番号を、続きの番号に変えてください。',
    );
  });

  test.each(['1_a.sql', '0001-a.sql', '0001_A.sql', '0000_a.sql'])('refuses the name %s', (name) => {
    write(name, '');
    expect(() => readMigrations({ dir })).toThrow(`移行ファイルの名前「${name}」が正しくありません。`);
  });
});
