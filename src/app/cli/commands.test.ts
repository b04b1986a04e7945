import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countAttempt } from '#platform/auth/throttle.ts';
import { readConfig } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { createAdminCommand } from './create-admin.ts';

// The commands as an operator meets them: a process of their own, words and an exit code.

const main = new URL('./main.ts', import.meta.url).pathname;
const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-commands-'));
const config = readConfig({ DATA_DIR: dataDir });

interface Ended {
  readonly code: number;
  readonly said: string;
}
/** Starts a command where no file may grow beyond 32 MB: writing more fails as on a full disk. */
const smallFiles = ['sh', '-c', 'trap \'\' XFSZ; ulimit -S -f 65536; exec "$@"', 'sh'];

function run(args: readonly string[], env: Record<string, string> = {}, under: readonly string[] = []): Promise<Ended> {
  // Of the test's own environment nothing is passed on: Vitest has a BASE_URL too.
  const given = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'fatal', ...env };
  return new Promise((resolve) => {
    const [file = '', ...rest] = [...under, process.execPath, main, ...args];
    execFile(file, rest, { env: given, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}
const stack = /^\s+at /m;
const open = () => openDatabase(config.database);

/** Opens the data directory for some work, as a process beside the commands would. */
async function withOpen<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await open();
  return work(database).finally(() => database.close());
}

beforeAll(() => createAdminCommand(config, { username: 'kanri', name: '管理 太郎' }), 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('what was given is wrong', { timeout: 120_000 }, () => {
  test.each([
    [
      'a file that is not there',
      ['import', 'sites', '/nowhere/拠点.xlsx'],
      /「\/nowhere\/拠点\.xlsx」を読めません\(ENOENT\)。.*もう一度実行/,
    ],
    [
      'a ledger that is none',
      ['import', 'sheep', main],
      /「sheep」という台帳はありません。.*sites.*のどれかを指定して/,
    ],
    ['a ledger that is none, to export', ['export', 'sheep', 'x.xlsx'], /「sheep」という台帳はありません。/],
    ['no file', ['import', 'sites'], /指定が正しくありません.*\n.*--help/],
    [
      'a number of backups that is none',
      ['backup', '--to', dataDir, '--keep', 'all'],
      /指定が正しくありません.*1から9999までの数/,
    ],
    [
      'a user name that cannot be one',
      ['create-admin', '--username', 'a', '--name', '管理'],
      /利用者名「a」と氏名「管理」では作れません。/,
    ],
    ['a file that is no ledger', ['import', 'sites', main], /CSV|Excel|表|読/],
  ])('%s', async (_what, args, words) => {
    const ended = await run(args);
    expect(ended).toEqual({ code: 1, said: expect.stringMatching(words) });
    expect(ended.said).not.toMatch(stack);
  });
});

describe('something that the server needs cannot be used', { timeout: 120_000 }, () => {
  test('another process has the data directory: every command says which, and what to do', async () => {
    const others = [['serve'], ['doctor'], ['verify-audit'], ['import', 'sites', main]];
    const ended = await withOpen(() => Promise.all(others.map((args) => run(args))));
    for (const each of ended) {
      expect(each.code).toBe(1);
      expect(each.said).toContain(`別のプロセス(PID ${process.pid})が使っています。先にそのプロセスを終了してから`);
      expect(each.said).not.toMatch(stack);
    }
  });

  test('no server answers', async () => {
    const ended = await run(['serve'], { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/madoguchi' });
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(
      /データベース 127\.0\.0\.1:1\/madoguchi につながりません\(ECONNREFUSED\)。.*もう一度起動/,
    );
    expect(ended.said).not.toMatch(/secret|^\s+at /m);
  });

  test('its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const ended = await run(['serve'], { PORT: String(port) });
    taken.close();
    expect(ended).toEqual({
      code: 1,
      said: expect.stringContaining(`127.0.0.1:${port} はほかのプログラムが使っています。`),
    });
    expect(ended.said).not.toMatch(stack);
  });

  test('a newer version has used it', async () => {
    const future = "insert into schema_migrations (number, name, checksum) values (9999, '9999_future', 'x')";
    await withOpen((database) => database.pool.query(future));
    const ended = await run(['serve']);
    await withOpen((database) => database.pool.query('delete from schema_migrations where number = 9999'));
    expect(ended.code).toBe(1);
    expect(ended.said).toMatch(
      /より新しい版の窓口が使っています\(移行「9999_future」.*その版以上の窓口で起動してください。/,
    );
  });
});

describe('a backup', { timeout: 240_000 }, () => {
  const kept = `${dataDir}-kept`;
  beforeAll(() => mkdirSync(kept, { recursive: true }));
  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  test('of a newer version is refused before anything is written, in words that say which version restores it', async () => {
    const future = "insert into schema_migrations (number, name, checksum) values (9999, '9999_future', 'x')";
    await withOpen((database) => database.pool.query(future));
    const made = await run(['backup', '--to', join(kept, 'newer.backup')]);
    await withOpen((database) => database.pool.query('delete from schema_migrations where number = 9999'));
    expect(made.code).toBe(0);
    const place = join(kept, 'place');
    const ended = await run(['restore', join(kept, 'newer.backup')], { DATA_DIR: place });
    expect(ended).toMatchObject({
      code: 1,
      said: expect.stringMatching(/より新しい版の窓口が作りました\(移行「9999_future」\)。その版以上の窓口で復元/),
    });
    expect(ended.said).not.toMatch(stack);
    expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
  });

  test('that meets a full disk says so and leaves nothing half; with room it is made', async () => {
    // What the mails hold does not get smaller, and is more than one file may have.
    mkdirSync(join(dataDir, 'mails'), { recursive: true });
    const mail = join(dataDir, 'mails', 'large.eml');
    writeFileSync(mail, randomBytes(40 * 1024 * 1024));
    const path = join(kept, 'full.backup');
    const ended = await run(['backup', '--to', path], {}, smallFiles);
    expect(ended).toMatchObject({
      code: 1,
      said: expect.stringMatching(/のディスクに空きがありません。書きかけは残していません。空きを増やして/),
    });
    expect(ended.said).not.toMatch(stack);
    expect(readdirSync(kept).filter((name) => name.startsWith('full'))).toEqual([]);
    expect(await run(['backup', '--to', path])).toMatchObject({ code: 0 });
    rmSync(mail);
  });
});

describe('somebody waits after wrong passwords', { timeout: 120_000 }, () => {
  const waits = () =>
    withOpen(({ pool }) => pool.query<{ n: number }>('select count(*)::int as n from accounts_throttles')).then(
      ({ rows }) => rows[0]?.n,
    );

  test('unlock lifts every wait of the name, and leaves those of others', async () => {
    await withOpen(async ({ db }) => {
      for (const username of ['kanri', 'other']) {
        for (const address of ['10.0.0.1', '10.0.0.2']) {
          const attempt = { username, place: { kind: 'address', address } } as const;
          await countAttempt(db, attempt, '2026-11-24T00:00:00Z');
        }
      }
    });
    expect(await run(['unlock', '--username', 'Kanri'])).toEqual({
      code: 0,
      said: expect.stringContaining('管理 太郎さん　ログインの待ち2件を解きました。'),
    });
    expect(await waits()).toBe(2);
  });

  test('a name that is none is said to be none', async () => {
    const ended = await run(['unlock', '--username', 'nobody']);
    expect(ended).toEqual({ code: 1, said: expect.stringContaining('利用者が見つかりません。') });
    expect(ended.said).not.toMatch(stack);
  });
});

describe('the audit chain', { timeout: 120_000 }, () => {
  test('is said to hold, and where it was tampered with', async () => {
    const whole = await run(['verify-audit']);
    expect(whole).toEqual({
      code: 0,
      said: expect.stringMatching(/すべてつながっています。\n封印番号　1-.*\n控え 1 件と/),
    });
    const code = /封印番号　(\S+)/.exec(whole.said)?.[1] ?? '';
    expect((await run(['verify-audit', '--code', code, '--heads', join(dataDir, 'audit-heads')])).code).toBe(0);
    const other = await run(['verify-audit', '--code', '7-AAAA-BBBB-CCCC']);
    expect(other).toEqual({ code: 1, said: expect.stringContaining('封印番号と合う封印がありません。') });
    expect((await run(['doctor'])).code).toBe(0);
    await withOpen(async ({ pool }) => {
      await pool.query('alter table audit_records disable trigger user');
      await pool.query(`update audit_records set actor_name = '別人' where seq = 1`);
      await pool.query('alter table audit_records enable trigger user');
    });
    const words = '監査記録 第1号（封印 1）：記録の内容が書き換えられています。控えと照らし合わせてください。';
    expect(await run(['verify-audit'])).toEqual({ code: 1, said: expect.stringContaining(words) });
    const doctor = await run(['doctor']);
    expect(doctor).toEqual({ code: 1, said: expect.stringContaining(`→ ${words}`) });
  });
});
