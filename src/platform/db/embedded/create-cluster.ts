import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { syncPath } from './sync-path.ts';

/**
 * Creates the data directory beside its place and moves it there when it is whole and on the disk: a process killed
 * in between leaves nothing that looks like a database.
 */
export async function createCluster(dataDir: string, options: PGliteOptions): Promise<void> {
  const partial = `${dataDir}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  const engine = await PGlite.create({ ...options, fs: new NodeFS(partial) });
  await engine.close();
  syncTree(partial);
  renameSync(partial, dataDir);
  syncPath(dirname(dataDir));
}

export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

function syncTree(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncPath(path);
  }
  syncPath(dir);
}
