import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedDir } from '../../../../tests/support/embedded-dir.ts';
import { databaseTrouble } from '../database-trouble.ts';
import { type EmbeddedDatabase, openEmbedded } from '../open-embedded.ts';
import { engineMajor, prepareDataDir } from './data-dir.ts';
import { checkpointWhenGrown, type Upkeep, vacuumDueTables } from './maintenance.ts';

const log = { info() {}, warn() {}, error() {} };
const open = (dataDir: string) =>
  openEmbedded(dataDir, { log, statementTimeoutMs: 2_000, idleTransactionTimeoutMs: 500 });
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => databaseTrouble(error)?.code ?? String(error),
  );

let home: Awaited<ReturnType<typeof embeddedDir>>;
let database: EmbeddedDatabase;
let upkeep: Upkeep;
beforeAll(async () => {
  home = await embeddedDir();
  database = await open(home.dataDir);
  upkeep = (work) => database.unhurried(work);
  await database.pool.query('create table notes (id integer primary key, body text not null)');
});
afterAll(async () => {
  await database.close();
  home.remove();
});

describe('durability', () => {
  test('each commit that writes reaches the disk, a read does not', async () => {
    const before = await database.engine.countSyncs();
    for (let id = 1; id <= 10; id += 1) await database.pool.query("insert into notes values ($1, 'x')", [id]);
    const afterWrites = await database.engine.countSyncs();
    expect(afterWrites - before).toBeGreaterThanOrEqual(10);
    for (let id = 1; id <= 10; id += 1) await database.pool.query('select * from notes');
    expect(await database.engine.countSyncs()).toBe(afterWrites);
  });

  test('the engine itself runs with fsync', async () => {
    const { rows } = await database.pool.query(
      "select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages",
    );
    expect(rows).toEqual([{ fsync: 'on', method: 'fsync', commit: 'on', pages: 'on' }]);
  });

  test('only the owner may read the data', () => {
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(home.dataDir)).toBe('700');
    expect(modeOf(join(home.dataDir, 'pgdata'))).toBe('700');
  });
});

describe('upkeep', () => {
  test('checkpoints keep the WAL from growing', { timeout: 120_000 }, async () => {
    const wal = join(home.dataDir, 'pgdata/pg_wal');
    const walBytes = () => readdirSync(wal).reduce((sum, file) => sum + statSync(join(wal, file)).size, 0);
    const megabyte = 1024 * 1024;
    await database.pool.query('alter table notes alter column body set storage external');
    // About 20 MB of WAL in each round.
    for (let round = 1; round <= 5; round += 1) {
      const rows = `select ${round} * 10000 + g, repeat(md5(g::text), 100) from generate_series(1, 6000) g`;
      await database.unhurried((client) => client.query(`insert into notes ${rows}`));
      await checkpointWhenGrown(upkeep, megabyte);
    }
    expect(walBytes()).toBeLessThan(70 * megabyte);
    expect(await checkpointWhenGrown(upkeep, megabyte)).toBe(false);
  });

  test('changed tables are vacuumed and analyzed, once', async () => {
    await database.pool.query('create table busy (id integer primary key, body text)');
    await database.pool.query("insert into busy select g, 'x' from generate_series(1, 5000) g");
    await database.pool.query('delete from busy where id > 1000');
    expect(await vacuumDueTables(upkeep)).toContain('public.busy');
    const { rows } = await database.pool.query(
      "select n_dead_tup as dead, last_vacuum is not null as vacuumed, last_analyze is not null as analyzed from pg_stat_user_tables where relname = 'busy'",
    );
    expect(rows).toEqual([{ dead: 0, vacuumed: true, analyzed: true }]);
    expect(await vacuumDueTables(upkeep)).not.toContain('public.busy');
  });
});

describe('the watchdog', () => {
  const endless = 'select count(*) from generate_series(1, 100000000000)';

  test('ends a statement that takes too long; the data, the others and the listeners go on', async () => {
    const heard: string[] = [];
    await database.listen('news', (payload) => heard.push(payload));
    await database.pool.query("insert into notes values (-1, 'kept')");
    const slow = database.transaction(async (tx) => {
      await sql`insert into notes values (-2, 'rolled back')`.execute(tx);
      await sql.raw(endless).execute(tx);
    });
    const waiting = database.pool.query('select id from notes where id < 0');
    expect(await codeOf(slow)).toBe('database.tooSlow');
    expect((await waiting).rows).toEqual([{ id: -1 }]);
    await database.notify(database.db, 'news', 'again');
    await expect.poll(() => heard).toEqual(['again']);
  });

  test('ends a transaction that falls silent, so that it does not hold the only connection for ever', async () => {
    const silent = database.transaction(async (tx) => {
      await sql`insert into notes values (-3, 'silent')`.execute(tx);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await sql`select 1`.execute(tx);
    });
    const waiting = database.pool.query('select id from notes where id = -3');
    expect(await codeOf(silent)).toBeDefined();
    expect((await waiting).rows).toEqual([]);
  });

  test('work without a hurry is not ended', async () => {
    const { rows } = await database.unhurried((client) => client.query('select pg_sleep(2.5), 1 as done'));
    expect(rows[0].done).toBe(1);
  });
});

describe('a session', () => {
  test('a new connection finds nothing of the one before: transaction, settings, temporary tables', async () => {
    const client = await database.pool.connect();
    await client.query(
      "set search_path = pg_catalog; create temporary table t (x int); prepare p as select 1; begin; insert into public.notes values (-4, 'open')",
    );
    client.release(true);
    const { rows } = await database.pool.query(
      "select current_setting('search_path') as path, to_regclass('t') as t, (select count(*) from pg_prepared_statements) as prepared, (select count(*) from notes where id = -4) as open",
    );
    expect(rows).toEqual([{ path: 'public', t: null, prepared: 0, open: 0 }]);
  });

  test('a connection beside the pool waits its turn', async () => {
    const lent = await database.pool.connect();
    await lent.query("begin; insert into notes values (-5, 'lent')");
    const beside = new pg.Client({ user: 'postgres', stream: () => database.engine.createStream() });
    const connected = beside.connect();
    await lent.query('commit');
    lent.release(true);
    await connected;
    expect((await beside.query('select body from notes where id = -5')).rows).toEqual([{ body: 'lent' }]);
    await beside.end();
    await database.health();
  });

  test('a result of many megabytes and a statement of many megabytes pass whole', async () => {
    const long = '窓口'.repeat(2_000_000);
    const { rows } = await database.pool.query('select $1::text as body, length($1::text) as n', [long]);
    expect(rows[0].n).toBe(long.length);
    expect(rows[0].body === long).toBe(true);
    const many = await database.pool.query(
      "select g as id, repeat('x', 100) as body from generate_series(1, 100000) g",
    );
    expect([many.rowCount, many.rows.at(-1).id]).toEqual([100_000, 100_000]);
  });

  test('a statement the engine cannot take does not stop the others', async () => {
    expect(await codeOf(database.pool.query('copy notes from stdin'))).toBeDefined();
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('opening', () => {
  test('data is there after closing and opening again', async () => {
    await database.pool.query("insert into notes values (-10, 'before')");
    await database.close();
    database = await open(home.dataDir);
    expect((await database.pool.query('select body from notes where id = -10')).rows).toEqual([{ body: 'before' }]);
  });

  test('a second opening is refused, in the same process too', async () => {
    await expect(open(home.dataDir)).rejects.toThrow(
      `データの置き場所「${home.dataDir}」は、別のプロセス(PID ${process.pid})が使っています。`,
    );
  });

  test('the data directory of another PostgreSQL is refused', async () => {
    const { rows } = await database.pool.query("select current_setting('server_version_num')::int / 10000 as major");
    expect(String(rows[0].major)).toBe(engineMajor);
    const dir = mkdtempSync(join(tmpdir(), 'other-'));
    mkdirSync(join(dir, 'pgdata'));
    writeFileSync(join(dir, 'pgdata/PG_VERSION'), '17\n');
    await expect(open(dir)).rejects.toThrow(
      `「${dir}」のデータはPostgreSQL 17の形式で、この版(${engineMajor})では開けません。`,
    );
    rmSync(dir, { recursive: true });
  });

  test('a damaged data directory is refused, and the lock is free again', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'damaged-'));
    mkdirSync(join(dir, 'pgdata'));
    writeFileSync(join(dir, 'pgdata/PG_VERSION'), `${engineMajor}\n`);
    const message = /のデータを開けません\(.+\)。フォルダーを別の場所に写して残し、バックアップから復元してください。/;
    await expect(open(dir)).rejects.toThrow(message);
    await expect(open(dir)).rejects.toThrow(message);
    rmSync(dir, { recursive: true });
  });

  test('a place that cannot be written is refused', () => {
    const dir = mkdtempSync(join(tmpdir(), 'file-'));
    writeFileSync(join(dir, 'file'), '');
    const inside = join(dir, 'file', 'data');
    expect(() => prepareDataDir(inside)).toThrow(
      `データの置き場所「${inside}」に書き込めません(ENOTDIR)。フォルダーの所有者と権限を確かめてから、もう一度起動してください。`,
    );
    rmSync(dir, { recursive: true });
  });

  test('a disk without room is refused, and rights that are too wide are taken back', () => {
    const dir = mkdtempSync(join(tmpdir(), 'full-'));
    const neededMb = 10 ** 9;
    expect(() => prepareDataDir(dir, { mb: neededMb })).toThrow(
      /^「.+」のディスクの空きが\d+MBしかありません。1000000000MB以上を空けてから/,
    );
    expect(existsSync(join(dir, 'lock.sqlite'))).toBe(false);
    mkdirSync(join(dir, 'pgdata'));
    chmodSync(join(dir, 'pgdata'), 0o755);
    prepareDataDir(dir).release();
    expect(statSync(join(dir, 'pgdata')).mode & 0o777).toBe(0o700);
    rmSync(dir, { recursive: true });
  });
});
