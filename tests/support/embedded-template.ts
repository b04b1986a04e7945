import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/db/open-embedded.ts';

const root = join(import.meta.dirname, '../..');
const cacheDir = join(root, '.cache/embedded');
const silent = { info() {}, warn() {}, error() {} };
export const migrationsDir = join(root, 'migrations');

/** Names the state of the folder: the same name, the same schema. */
export function migrationsKey(): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of readMigrations({ dir: migrationsDir })) hash.update(name + checksum);
  return hash.digest('hex').slice(0, 16);
}

/** The file with a migrated data directory as a tar. Made once for each state of the folder, by one process. */
export async function embeddedTemplate(): Promise<string> {
  const file = join(cacheDir, `schema-${migrationsKey()}-${engineVersion()}.tar`);
  await makeOnce(file, async () => {
    const base = join(cacheDir, `base-${engineVersion()}.tar`);
    if (!existsSync(base)) writeWhole(base, await dumpOf(null));
    prune();
    return dumpOf(base);
  });
  return file;
}

/** A new, empty data directory; or, from a base, a migrated one. */
async function dumpOf(templateFile: string | null): Promise<Uint8Array> {
  const database = await openEmbedded(null, { log: silent, ...(templateFile ? { templateFile } : {}) });
  try {
    if (templateFile) await migrate(database, { dir: migrationsDir });
    return await database.engine.dump();
  } finally {
    await database.close();
  }
}

/** Test files start together: the first one makes the file, the others wait. A killed maker frees the lock. */
async function makeOnce(file: string, make: () => Promise<Uint8Array>): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(cacheDir, { recursive: true });
  const lock = new DatabaseSync(join(cacheDir, 'lock.sqlite'), { timeout: 0 });
  try {
    for (;;) {
      try {
        lock.exec('begin exclusive');
        break;
      } catch {
        await sleep(100);
      }
    }
    if (!existsSync(file)) writeWhole(file, await make());
  } finally {
    lock.close();
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${randomUUID()}`;
  writeFileSync(partial, bytes);
  renameSync(partial, file);
}

/** Each template takes 30 MB: only the newest stay. */
function prune(): void {
  const old = readdirSync(cacheDir)
    .filter((name) => name.startsWith('schema-'))
    .map((name) => ({ path: join(cacheDir, name), at: statSync(join(cacheDir, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(3);
  for (const { path } of old) rmSync(path, { force: true });
}

function engineVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
