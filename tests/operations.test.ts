import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../scripts/free-port.ts';
import { openNamespace, whyNoNamespace } from './support/namespace.ts';
import { type Block, blocksOf, isFile, machineOf, root } from './support/operator.ts';
import { createServerDatabase, testServerUrl } from './support/test-database.ts';

// A stranger installs, backs up, restores on another machine, upgrades and moves, with nothing but docs/operations: every
// block of a page is run as it stands, in order. On a server with its database, else on the embedded one.

const why = whyNoNamespace();
let dir: string;
const removals: (() => Promise<unknown>)[] = [];
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'madoguchi-ops-'));
});
afterAll(async () => {
  for (const remove of removals.toReversed()) await remove();
  rmSync(dir, { recursive: true, force: true });
});

async function machine(name: string) {
  const home = join(dir, name);
  const port = await freePort(2);
  const made = testServerUrl ? await createServerDatabase(testServerUrl) : null;
  if (made) removals.push(made.drop);
  const namespace = why === null ? await openNamespace(home) : undefined;
  if (namespace) removals.push(namespace.end);
  const at = machineOf({ home, port, ...(namespace ? { namespace } : {}), ...(made ? { databaseUrl: made.url } : {}) });
  removals.push(() => at.run('systemctl stop madoguchi'));
  return { ...at, home, port };
}
type Machine = Awaited<ReturnType<typeof machine>>;

/** What is a command, or a file that a command needs. */
const blocks = (page: string, under = '') =>
  blocksOf(page).filter(
    (block) => (block.language === 'sh' || block.language === 'ini') && block.heading.startsWith(under),
  );
/** What tests/owner-role.test.ts runs: an installation has one role or two. */
const ofTwoRoles = (block: Block) => block.heading.startsWith('An owner of its own');
const install = () => blocks('install.md').filter((block) => !ofTwoRoles(block));
/** Both sections, and the files that the others hold. */
const installedOnly = () => install().filter((block) => isFile(block) || block.heading.startsWith('1. '));

async function follow(at: Machine, steps: readonly (Block | string)[]): Promise<string> {
  expect(steps).not.toEqual([]);
  const ended = await at.run(...steps);
  expect(ended, ended.said).toMatchObject({ code: 0 });
  if (why === null) await expectOneOwner(at);
  return ended.said;
}

/** Whoever ran the commands, the product can use everything it has. */
async function expectOneOwner(at: Machine): Promise<void> {
  // What a running product makes and takes away meanwhile is not waited for.
  const found = 'find /var/lib/madoguchi /var/backups -ignore_readdir_race -mindepth 1';
  const foreign = await at.run(`${found} -name 'pg.copy-*' -prune -o ! -user madoguchi -print`);
  expect(foreign).toEqual({ code: 0, said: '' });
}

describe(why === null ? 'with accounts and folders of its own' : `as whoever runs this (${why})`, () => {
  test('install, back up, restore on another machine, try a backup, upgrade', { timeout: 900_000 }, async () => {
    const one = await machine('one');
    const taking = install().at(-1);
    const installed = await follow(one, install().slice(0, -1));
    expect(installed).toMatch(/パスワード　\S{8,}[\s\S]*0行を .*sites\.xlsx に書きました。/);
    writeFileSync(join(one.home, 'var/tmp/ledgers/sites.csv'), ledger);
    expect(await follow(one, taking ? [taking] : [])).toMatch(/検証しました。[\s\S]*1行を反映しました。/);
    const password = /パスワード　(\S+)/.exec(installed)?.[1] ?? '';
    await follow(one, blocks('backup.md', 'The key'));
    await follow(one, [answers(one.port)]);
    if (why === null) expect((await one.run('account_of_service')).said).toBe('madoguchi\n');
    expect(await follow(one, blocks('backup.md', 'Make one now'))).toContain('を作りました');
    await follow(one, blocks('backup.md', 'Every night'));

    const two = await machine('two');
    await follow(two, installedOnly());
    cpSync(join(one.home, 'var/backups'), join(two.home, 'var/backups'), { recursive: true });
    cpSync(join(one.home, 'etc/madoguchi.key'), join(two.home, 'etc/madoguchi.key'));
    const restored = await follow(two, blocks('backup.md', 'Restore'));
    expect(restored).toMatch(/すべて元と一致しました。[\s\S]*○ 監査記録/);
    const [beside, away, ...more] = blocks('backup.md', 'Try it');
    if (!beside || !away || more.length > 0) throw new Error('Try it is two blocks');
    const tried = await follow(two, [beside, signingIn(two.port + 1, password), away]);
    expect(tried).toMatch(/すべてつながっています。[\s\S]*signed in/);

    await follow(one, [answers(one.port)]);
    expect(await follow(one, blocks('upgrade.md').filter(isNotBack))).toContain('○ バックアップ　最後は');
    if (testServerUrl) return;
    await follow(one, [...blocks('upgrade.md', 'Back'), ...blocks('backup.md', 'Restore')]);
  });

  if (testServerUrl) {
    test('move to PostgreSQL', { timeout: 900_000 }, async () => {
      const old = await machine('old');
      const embedded = (block: Block) => ({ ...block, text: block.text.replace(/^DATABASE_URL=.*\n/m, '') });
      await follow(old, installedOnly().map(embedded));
      await follow(old, ['systemctl start madoguchi', answers(old.port)]);
      const said = await follow(old, blocks('move-to-postgresql.md'));
      expect(said).toMatch(/PostgreSQLへ移しました。[\s\S]*○ データベース　PostgreSQL/);
    });
  }

  // Whose the folders are has nothing to do with the kind of database.
  if (why === null && !testServerUrl) {
    test('what belongs to root is told to whoever cannot use it, with the line that mends it', async () => {
      const at = await machine('foreign');
      await follow(at, installedOnly());
      const by = (account: string) => `setpriv --reuid ${account} --clear-groups`;
      const verify = 'set -a; . /etc/madoguchi.env; set +a; ./bin/madoguchi verify-audit';
      const mended = 'chown -R madoguchi: /var/lib/madoguchi';
      await follow(at, [verify]);
      const asked = async (change: string, who: string) => {
        const ended = await at.run(`${change}; set -a; . /etc/madoguchi.env; set +a; ${who} ./bin/madoguchi doctor`);
        expect(ended.said).not.toMatch(/^\s+at /m);
        return ended;
      };
      const whole = await asked(':', by('nobody'));
      expect(whole).toMatchObject({
        code: 1,
        said: expect.stringContaining('madoguchi のもので、nobody は使えません。root か madoguchi として'),
      });
      const part = await asked('chown root /var/lib/madoguchi/audit-key', '');
      expect(part).toMatchObject({
        code: 1,
        said: expect.stringMatching(/の audit-key は madoguchi のものではなく、使えません。root で「chown -R/),
      });
      const all = await asked('chown root /var/lib/madoguchi', by('madoguchi'));
      expect(all).toMatchObject({ code: 1, said: expect.stringContaining(`root で「${mended}」を実行して`) });
      await follow(at, [mended, verify]);
    });
  }
});

const ledger = '拠点コード,名称,よみ,種類,地域\r\nKW,桑名庁舎,くわなちょうしゃ,地域総合庁舎,北勢\r\n';
/** A step that waits until the product there answers. */
const answers = (port: number) =>
  `curl --retry 300 --retry-delay 1 --retry-connrefused -fsS http://127.0.0.1:${port}/readyz`;
const signingIn = (port: number, password: string) => `
curl -fsS -o /dev/null -H 'content-type: application/json' -H 'origin: http://127.0.0.1:${port}' \
  -d '{"username":"admin","password":"${password}"}' http://127.0.0.1:${port}/api/auth/sign-in && echo signed in`;
const isNotBack = ({ heading }: Block) => heading !== 'Back';

test('every block of every page is run by this file, or is no command', () => {
  const run = new Set(['install.md', 'backup.md', 'upgrade.md', 'move-to-postgresql.md']);
  const headings = blocks('backup.md').map((block) => block.heading);
  expect([...new Set(headings)]).toEqual(['The key', 'Make one now', 'Every night', 'Restore', 'Try it']);
  for (const page of run) {
    const languages = blocksOf(page).map((block) => block.language);
    expect(languages.filter((language) => !['sh', 'sql', 'ini', 'nginx'].includes(language))).toEqual([]);
  }
});

test.each(['README.md', 'README.ja.md'])('the table of commands of %s has every command and every option', (page) => {
  const rows = readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const source = readFileSync(join(root, 'src/app/cli/main.ts'), 'utf8');
  const commands = source.split(/\.command\('/).slice(1);
  expect(commands.length).toBeGreaterThan(10);
  for (const text of commands) {
    const name = /^[\w-]+/.exec(text)?.[0] ?? '';
    const row = rows.find((line) => new RegExp(`^\\| \`${name}\\b(?!-)`).test(line)) ?? '';
    const options = [...text.matchAll(/[oO]ption\('(--[\w-]+)/g)].map(([, option = '']) => option);
    expect(row, `${page}: ${name}`).not.toBe('');
    expect(
      options.filter((option) => !row.includes(option)),
      `${page}: ${name}`,
    ).toEqual([]);
  }
});
