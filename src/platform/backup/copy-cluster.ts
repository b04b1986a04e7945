import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../db/database.ts';

interface Seen {
  readonly mtimeNs: bigint;
  readonly size: bigint;
}
type Copied = ReadonlyMap<string, Seen>;

/** File systems tell a change by a clock that stands still for some milliseconds: what is this fresh is copied again. */
const freshNs = 2_000_000_000n;

/**
 * Copies the data directory of an embedded database that is in use, as it is at one moment. Others wait only while what
 * changed during a first copy is copied again with the database idle. Gives how long that was, in milliseconds.
 */
export async function copyCluster(database: Database, from: string, to: string): Promise<number> {
  await database.unhurried((client) => client.query('checkpoint'));
  await mkdir(to, { recursive: true, mode: 0o700 });
  // By the clock of the file system, with which the files' own times are compared.
  const startedNs = (await stat(to, { bigint: true })).mtimeNs;
  const first = await copyChanged(from, to, new Map(), 0n);
  return database.unhurried(async (client) => {
    // Whoever has the only connection knows after this answer that the engine is at rest.
    await client.query('select 1');
    const before = performance.now();
    const second = await copyChanged(from, to, first, startedNs - freshNs);
    await Promise.all([...first.keys()].filter((path) => !second.has(path)).map((path) => rm(join(to, path))));
    return Math.round(performance.now() - before);
  });
}

/** Copies the files that are not as they were, or changed since `sinceNs`. Gives all that are there. */
async function copyChanged(from: string, to: string, known: Copied, sinceNs: bigint): Promise<Copied> {
  const found = new Map<string, Seen>();
  const walk = async (folder: string): Promise<void> => {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    for (const entry of await readdir(join(from, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) {
        // The state before the copy: what changes while it is copied differs from it afterwards.
        const seen = await stat(join(from, path), { bigint: true }).catch(ignoreGone);
        if (!seen) continue;
        const old = known.get(path);
        const isSame = old?.mtimeNs === seen.mtimeNs && old.size === seen.size && seen.mtimeNs < sinceNs;
        if (!isSame) await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE).catch(ignoreGone);
        found.set(path, { mtimeNs: seen.mtimeNs, size: seen.size });
      }
    }
  };
  await walk('');
  return found;
}

/** A file may go between being listed and being read; the second turn sees that it is gone. */
function ignoreGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
