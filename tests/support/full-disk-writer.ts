import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseTrouble } from '#platform/db/database-trouble.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createFileStore } from '#platform/files/file-store.ts';

// Writes until the disk is full, says in which words it is refused, makes room and writes again.
// `disk`: DIR is a small disk, filled by a large file. `limit`: no file may grow beyond the soft limit of this process.

const [how, dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: full-disk-writer.ts disk|limit DIR');
const mib = 1024 * 1024;
const say = (word: string, value: unknown) => process.stdout.write(`${word} ${JSON.stringify(value)}\n`);

const filler = join(dir, 'filler');
function fill(leaveMib: number): void {
  if (how !== 'disk') return;
  const { bavail, bsize } = statfsSync(dir as string);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - leaveMib * mib));
}
function makeRoom(): void {
  if (how === 'disk') rmSync(filler);
  else execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
}

const database = await openDatabase({ kind: 'embedded', dataDir: join(dir, 'pg') });
const { pool } = database;
await pool.query('create table pages (n integer primary key, body text not null)');
await pool.query('alter table pages alter body set storage external');
const store = createFileStore(join(dir, 'files'));
const first = await store.put(randomBytes(mib));
say('ready', true);

fill(4);
const refused = await store.put(randomBytes(30 * mib)).catch((error: Error) => error.message);
const left = await readdir(join(dir, 'files'), { recursive: true, withFileTypes: true });
say('file', { refused, left: left.filter((each) => each.isFile()).length });

const write = (n: number) => pool.query('insert into pages values ($1, $2)', [n, randomBytes(mib / 2).toString('hex')]);
let acknowledged = 0;
let trouble: unknown = null;
while (trouble === null && acknowledged < 200) {
  await write(acknowledged + 1).then(
    () => {
      acknowledged += 1;
    },
    (error: unknown) => {
      trouble = error;
    },
  );
}
const detail =
  trouble instanceof Error ? `${trouble.message} ${'code' in trouble ? trouble.code : ''}` : String(trouble);
say('database', { refused: databaseTrouble(trouble)?.message ?? null, detail, acknowledged });

makeRoom();
let tries = 0;
while (!(await write(1000).catch(() => null))) {
  tries += 1;
  if (tries > 50) throw new Error('no write succeeds although there is room');
  await new Promise((resolve) => setTimeout(resolve, 200));
}
const { rows } = await pool.query('select count(*)::int as kept from pages where n <= $1', [acknowledged]);
await store.put(randomBytes(30 * mib));
say('after', { kept: rows[0].kept, first: (await store.get(first)).byteLength });
await database.close();
