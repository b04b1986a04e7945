import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentPath } from '#platform/backup/data-files.ts';
import { archiveName } from '#platform/backup/kept-backups.ts';
import { listTables, sumTable } from '#platform/backup/tables.ts';
import type { Database } from '#platform/db/database.ts';
import {
  command,
  emptyPlace,
  furnishedPlace,
  mainFile,
  type Place,
  type Product,
  signIn,
  startProduct,
} from './support/product.ts';
import { runChild } from './support/run-child.ts';
import { testServerUrl } from './support/test-database.ts';

// A backup is a promise about the worst day. Everything here is the product as an operator has it: its own processes.

/** Mails wait: nobody takes them. */
const noPostOffice = { SMTP_URL: 'smtp://127.0.0.1:1' };
const secret = 'a key of more than sixteen characters';
let place: Place;
let product: Product;
let ticketId: string;
let archive: string;
let key: string;
/** The one without a key. */
let clear: string;
const removals: (() => Promise<void>)[] = [];

beforeAll(async () => {
  place = await furnishedPlace(testServerUrl);
  removals.push(place.remove);
  key = join(place.dataDir, '../key');
  writeFileSync(key, secret);
  archive = join(place.dataDir, '../one.backup');
  product = await startProduct({ ...place.env, ...noPostOffice });
  const ito = await signIn(product.url);
  const ticket = await ito.register(place.desk, '会議室の無線');
  await ito.reportFault(place.desk, ticket, '起動しません');
  await ito.attach(ticket.id, '記録.txt', '無線の記録');
  ticketId = ticket.id;
});
afterAll(async () => {
  await product?.stop();
  for (const remove of removals) await remove();
});

const another = async (serverUrl = testServerUrl) => {
  const made = await emptyPlace(serverUrl);
  removals.push(made.remove);
  return made;
};
const contents = (database: Database) =>
  database.unhurried(async (client) => {
    await client.query('begin');
    const sums: Record<string, unknown> = {};
    for (const table of await listTables(client)) sums[table.name] = await sumTable(client, table);
    await client.query('commit');
    return sums;
  });
/** What the product has promised to do, all of it: one that runs begins again elsewhere. */
const waitingJobs = async ({ pool }: Database): Promise<readonly { name: string }[]> => {
  const { rows } = await pool.query(`
    select id, name, data::text, case state when 'active' then 'retry' else state::text end as state, priority, retry_limit,
      retry_count, start_after::text, singleton_key, created_on::text, keep_until::text
    from pgboss.job where state in ('created', 'retry', 'active') and not starts_with(name, '__pgboss__') order by id`);
  return rows;
};
const inside = async <T>(at: Pick<Place, 'open'>, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await at.open();
  return work(database).finally(() => database.close());
};

/** The copy works: the same agent signs in, the ticket and its attachment are there, and something new is written. */
async function expectWorking(at: { env: Record<string, string>; dataDir: string }): Promise<void> {
  const restored = await startProduct(at.env);
  try {
    const ito = await signIn(restored.url);
    expect(await ito.call('tickets/get', { id: ticketId })).toMatchObject({ subject: '会議室の無線' });
    await ito.register(place.desk, '復元のあと');
  } finally {
    await restored.stop();
  }
  expect((await command(at.env, 'verify-audit')).said).toContain('すべてつながっています。');
}

describe('while the product runs', () => {
  test('a sealed backup is made under writing, and is whole', { timeout: 240_000 }, async () => {
    const ito = await signIn(product.url);
    let writing = true;
    const acknowledged: string[] = [];
    const writer = (async () => {
      while (writing) acknowledged.push((await ito.addEntry(ticketId, `記入 ${acknowledged.length}`)).id);
    })();
    const made = await command(place.env, 'backup', '--to', archive, '--key-file', key);
    const before = acknowledged.length;
    writing = false;
    await writer;
    expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/バックアップ .*one\.backup を作りました/) });
    expect(before).toBeGreaterThan(0);
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('pg.copy-'))).toEqual([]);
    expect(readFileSync(archive).includes('会議室')).toBe(false);
  });

  test('restored in another place of the same kind, it is the product', { timeout: 240_000 }, async () => {
    const target = await another();
    const done = await command(target.env, 'restore', archive, '--key-file', key);
    expect(done).toMatchObject({
      code: 0,
      said: expect.stringMatching(/すべて元と一致しました。[\s\S]*監査記録 [\d,]+ 件：すべてつながっています。/),
    });
    const file = await inside(target, ({ db }) => db.selectFrom('files').selectAll().executeTakeFirstOrThrow());
    const bytes = readFileSync(join(target.dataDir, attachmentPath(file.storage_key)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    expect(readFileSync(join(target.dataDir, 'session-secret'))).toEqual(
      readFileSync(join(place.dataDir, 'session-secret')),
    );
    await expectWorking(target);
  });

  test('in the clear it holds no key, and says so; the newest of a folder stay', { timeout: 240_000 }, async () => {
    const folder = join(place.dataDir, '../kept/');
    const env = { ...place.env, BACKUP_DIR: folder, BACKUP_KEEP: '1' };
    const first = await command(env, 'backup');
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('△ 暗号化していません。') });
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, 'madoguchi-20200101-000000.backup.partial'), 'half');
    // The names of the seconds to come are taken too: the second backup waits for one that is free.
    const second = (n: number) => archiveName(Temporal.Now.instant().add({ seconds: n }).toString());
    for (const taken of [0, 1, 2].map(second)) writeFileSync(join(folder, taken), 'taken', { flag: 'a' });
    const next = await command(env, 'backup');
    expect(next.said).toContain('途中で終わったバックアップ madoguchi-20200101-000000.backup.partial を消しました。');
    expect(next.said).toContain(`古いバックアップ ${name} を消しました。`);
    const [kept = '', ...more] = readdirSync(folder);
    expect(more).toEqual([]);
    clear = join(folder, kept);
  });
});

test('what waited waits again, and both commands count it', { timeout: 240_000 }, async () => {
  await product.stop();
  const waiting = await inside(place, waitingJobs);
  expect(waiting).toContainEqual(expect.objectContaining({ name: 'mail.send' }));
  const path = join(place.dataDir, '../stopped.backup');
  const made = await command(place.env, 'backup', '--to', path);
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining(`、待っている処理 ${waiting.length}、`) });
  const target = await another();
  const done = await command(target.env, 'restore', path);
  expect(done.said).toContain(`待っている処理 ${waiting.length}：すべて元と一致しました。`);
  expect(await inside(target, waitingJobs)).toEqual(waiting);
});

describe('what stops a restore, in words, and leaves nothing', { timeout: 240_000 }, () => {
  let target: Awaited<ReturnType<typeof another>>;
  beforeAll(async () => {
    target = await another();
  });
  const restoreOf = (path: string, ...more: string[]) => command(target.env, 'restore', path, ...more);
  const nothingLeft = () => (existsSync(target.dataDir) ? readdirSync(target.dataDir) : []);
  const changed = (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(place.dataDir, '..', name);
    writeFileSync(path, change(readFileSync(archive)));
    return path;
  };

  test.each([
    ['no key', () => restoreOf(archive), /このバックアップは暗号化されています。/],
    ['another key', () => restoreOf(archive, '--key-file', mainFile), /鍵がこのバックアップのものではありません。/],
    ['a file that is none', () => restoreOf(mainFile), /窓口のバックアップではありません。/],
    ['no file', () => restoreOf('/nowhere/x.backup'), /「\/nowhere\/x\.backup」を読めません\(ENOENT\)。/],
    [
      'cut off',
      () =>
        restoreOf(
          changed('cut', (all) => all.subarray(0, all.length - 9)),
          '--key-file',
          key,
        ),
      /途中で切れています。/,
    ],
    [
      'one bit',
      () =>
        restoreOf(
          changed('bit', (all) => all.fill((all.at(-99) ?? 0) ^ 1, all.length - 99, all.length - 98)),
          '--key-file',
          key,
        ),
      /中身が壊れています|鍵がこのバックアップのものではありません/,
    ],
  ])('%s', async (_what, restoring, words) => {
    const ended = await restoring();
    expect(ended).toMatchObject({ code: 1, said: expect.stringMatching(words) });
    expect(ended.said).not.toMatch(/^\s+at /m);
    expect(nothingLeft()).toEqual([]);
  });

  test('a place that is not empty', async () => {
    const ended = await command(place.env, 'restore', archive, '--key-file', key);
    expect(ended).toMatchObject({ code: 1, said: expect.stringContaining('にはすでにデータがあります。') });
  });
});

describe('killed in the middle', { timeout: 240_000 }, () => {
  test('a backup leaves nothing that looks whole, and the next one works', async () => {
    const path = join(place.dataDir, '../two.backup');
    const child = runChild(mainFile, ['backup', '--to', path], [], place.env);
    await expect.poll(() => existsSync(`${path}.partial`), { timeout: 60_000, interval: 5 }).toBe(true);
    child.process.kill('SIGKILL');
    await child.ended;
    expect(existsSync(path)).toBe(false);
    expect(await command(place.env, 'backup', '--to', path)).toMatchObject({ code: 0 });
    expect(existsSync(`${path}.partial`)).toBe(false);
  });

  test('a restore is not taken for a product, and begins again', async () => {
    const target = await another();
    const child = runChild(mainFile, ['restore', clear], [], target.env);
    await expect
      .poll(() => existsSync(join(target.dataDir, 'unfinished-restore.json')), { timeout: 60_000, interval: 5 })
      .toBe(true);
    child.process.kill('SIGKILL');
    await child.ended;
    for (const verb of ['serve', 'verify-audit', 'backup']) {
      const refused = await command({ ...target.env, BACKUP_DIR: place.dataDir }, verb);
      expect(refused).toMatchObject({
        code: 1,
        said: expect.stringMatching(/復元または移行の途中です。.*もう一度実行/),
      });
    }
    const again = await command(target.env, 'restore', clear);
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('最初からやり直しました。') });
    expect(existsSync(join(target.dataDir, 'session-secret'))).toBe(false);
    // The key of the audit chain was kept apart, as the command says, and is lost: a new one goes on from the heads that left.
    expect(existsSync(join(target.dataDir, 'audit-key'))).toBe(false);
    expect(again.said).toContain('△ 監査記録の鍵は入っていません。');
    await expectWorking(target);
    const keys = await inside(target, ({ pool }) => pool.query('select distinct key from audit_batches'));
    expect(keys.rows).toHaveLength(2);
  });
});

// Across the kinds: the run on PostgreSQL has both.
if (testServerUrl) {
  const serverUrl = testServerUrl;
  describe('from one kind of database to the other', { timeout: 240_000 }, () => {
    test('a backup of a server is restored on the embedded database', async () => {
      const target = await emptyPlace(undefined);
      removals.push(target.remove);
      expect(await command(target.env, 'restore', archive, '--key-file', key)).toMatchObject({ code: 0 });
      await expectWorking(target);
    });

    test('an embedded installation moves to a server', async () => {
      const old = await furnishedPlace(undefined);
      const target = await another(serverUrl);
      removals.push(old.remove);
      const running = await startProduct({ ...old.env, ...noPostOffice });
      const ito = await signIn(running.url);
      const ticket = await ito.register(old.desk, '移す前');
      await ito.reportFault(old.desk, ticket, '起動しません');
      await ito.attach(ticket.id, '記録.txt', '無線の記録');
      const to = target.env.DATABASE_URL ?? '';
      const early = await command(old.env, 'move-to-postgresql', '--to', to);
      expect(early).toMatchObject({ code: 1, said: expect.stringContaining('先にそのプロセスを終了してから') });
      await running.stop();

      const half = runChild(mainFile, ['move-to-postgresql', '--to', to], [], old.env);
      const marked = () =>
        inside(target, ({ pool }) => pool.query(`select to_regclass('public.tickets') is not null as there`));
      await expect.poll(async () => (await marked()).rows[0]?.there, { timeout: 60_000 }).toBe(true);
      half.process.kill('SIGKILL');
      await half.ended;
      const there = { ...old.env, DATABASE_URL: to };
      expect(await command(there, 'serve')).toMatchObject({
        code: 1,
        said: expect.stringContaining('復元または移行の途中です。'),
      });

      const before = await inside(old, contents);
      const waiting = await inside(old, waitingJobs);
      expect(waiting).not.toEqual([]);
      const done = await command(old.env, 'move-to-postgresql', '--to', to);
      expect(done).toMatchObject({
        code: 0,
        said: expect.stringMatching(/最初からやり直しました。[\s\S]*PostgreSQLへ移しました。/),
      });
      expect(await inside(target, contents)).toEqual(before);
      expect(await inside(target, waitingJobs)).toEqual(waiting);
      expect(await command(old.env, 'serve')).toMatchObject({
        code: 1,
        said: expect.stringContaining('PostgreSQLへ移しました。DATABASE_URL'),
      });
      const moved = await startProduct(there);
      try {
        const again = await signIn(moved.url);
        expect(await again.call('tickets/get', { id: ticket.id })).toMatchObject({ subject: '移す前' });
      } finally {
        await moved.stop();
      }
      expect((await command(there, 'move-to-postgresql', '--to', to)).said).toContain(
        'DATABASE_URL が指定されています。',
      );
    });
  });
}
