import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { lockDataDir } from './data-dir-lock.ts';

/** A data directory that is ours until `release`. */
export interface DataDir {
  readonly dir: string;
  release(): void;
}

/** Creates the directory for its owner only, and locks it. */
export async function prepareDataDir(path: string): Promise<DataDir> {
  const dir = resolve(path);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const release = lockDataDir(dir);
  return { dir, release };
}
