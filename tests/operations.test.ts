import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../scripts/free-port.ts';
import { type Block, blocksOf, machineOf } from './support/operator.ts';
import { createServerDatabase, testServerUrl } from './support/test-database.ts';

// A stranger installs, backs up, restores on another machine, upgrades and moves, with nothing but docs/operations: every
// block of a page is run as it stands, in order. On a server with its database, else on the embedded one.

let dir: string;
const removals: (() => Promise<void>)[] = [];
const machines: ReturnType<typeof machineOf>[] = [];
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'madoguchi-ops-'));
});
afterAll(async () => {
  for (const machine of machines) await machine.run('systemctl stop madoguchi');
  for (const remove of removals) await remove();
  rmSync(dir, { recursive: true, force: true });
});

async function machine(name: string, { withServer = testServerUrl !== undefined } = {}) {
  const home = join(dir, name);
  const port = await freePort(2);
  const made = withServer && testServerUrl ? await createServerDatabase(testServerUrl) : null;
  if (made) removals.push(made.drop);
  const found = machineOf({ home, port, ...(made ? { databaseUrl: made.url } : {}) });
  machines.push(found);
  return { ...found, home, port };
}

const shell = (page: string, under?: string) =>
  blocksOf(page).filter((block) => block.language === 'sh' && (under === undefined || block.heading === under));
/** What tests/owner-role.test.ts runs: an installation has one role or two. */
const ofTwoRoles = (block: Block) => block.heading.startsWith('An owner of its own');
const install = () => shell('install.md').filter((block) => !ofTwoRoles(block));
const isFile = (block: Block) => block.text.startsWith('# /');

/** One shell to the end of a page, as an operator has it: what an earlier block has set is set. */
async function follow(at: Awaited<ReturnType<typeof machine>>, blocks: readonly Block[]): Promise<string> {
  expect(blocks).not.toEqual([]);
  for (const block of blocks.filter(isFile)) at.write(block, [`PORT=${at.port}`]);
  const text = blocks.filter((block) => !isFile(block)).map((block) => block.text);
  const ended = await at.run(text.join('\n'));
  expect(ended, ended.said).toMatchObject({ code: 0 });
  return ended.said;
}

async function begin(at: Awaited<ReturnType<typeof machine>>): Promise<void> {
  const ended = await at.run('systemctl start madoguchi');
  expect(ended, ended.said).toMatchObject({ code: 0 });
}

test('install, back up, restore on another machine, try a backup, upgrade', { timeout: 400_000 }, async () => {
  const one = await machine('one');
  expect(await follow(one, install())).toMatch(/パスワード　\S{8,}/);
  await begin(one);
  await follow(one, shell('backup.md', 'The key'));
  expect(await follow(one, shell('backup.md', 'Make one now'))).toContain('を作りました');
  await follow(one, shell('backup.md', 'Every night'));

  const two = await machine('two');
  await follow(two, install().filter(isFile));
  cpSync(join(one.home, 'var/backups'), join(two.home, 'var/backups'), { recursive: true });
  cpSync(join(one.home, 'etc/madoguchi.key'), join(two.home, 'etc/madoguchi.key'));
  const restored = await follow(two, shell('backup.md', 'Restore'));
  expect(restored).toMatch(/すべて元と一致しました。[\s\S]*○ 監査記録/);
  expect(await follow(two, shell('backup.md', 'Try it'))).toContain('すべてつながっています。');

  expect(await follow(one, shell('upgrade.md'))).toContain('○ バックアップ　最後は');
});

if (testServerUrl) {
  test('move to PostgreSQL', { timeout: 400_000 }, async () => {
    const old = await machine('old');
    const env = install().filter((block) => isFile(block));
    await follow(
      old,
      env.map((block) => ({ ...block, text: block.text.replace(/DATABASE_URL=.*\n/, '') })),
    );
    await begin(old);
    const said = await follow(old, shell('move-to-postgresql.md'));
    expect(said).toMatch(/PostgreSQLへ移しました。[\s\S]*○ データベース　PostgreSQL/);
  });
}

test('every block of every page is run by this file, or is no command', () => {
  const run = new Set(['install.md', 'backup.md', 'upgrade.md', 'move-to-postgresql.md']);
  const headings = shell('backup.md').map((block) => block.heading);
  expect([...new Set(headings)]).toEqual(['The key', 'Make one now', 'Every night', 'Restore', 'Try it']);
  for (const page of run) {
    const languages = blocksOf(page).map((block) => block.language);
    expect(languages.filter((language) => !['sh', 'sql', 'ini', 'nginx'].includes(language))).toEqual([]);
  }
});
