import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Refused } from '#kernel/refusal.ts';
import { databaseRefusals } from '../database.refusals.ts';
import { lockDataDir } from './data-dir-lock.ts';

/** A data directory that is ours until `release`. `cluster` is the place of PostgreSQL's own files in it. */
export interface DataDir {
  readonly dir: string;
  readonly cluster: string;
  release(): void;
}

/** PostgreSQL's major version inside PGlite: a data directory of another one cannot be opened. */
export const engineMajor = '18';
/** WAL segments, sorting and the next backup need room; below this the product would stop in the middle of work. */
const neededMb = 256;

/**
 * Creates the directory for its owner only (mode 0700), locks it and checks that the engine can work in it.
 * @throws database.dirNotWritable, diskFull, secondProcess, otherEngine
 */
export function prepareDataDir(path: string, needed = { mb: neededMb }): DataDir {
  const dir = resolve(path);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw databaseRefusals.dirNotWritable({ dir, cause: codeOf(error) });
  }
  if (freeMbOf(dir) < needed.mb) throw noRoom(dir, needed);
  const release = takeLock(dir);
  const cluster = join(dir, 'pgdata');
  try {
    checkVersion(dir, cluster);
    // A restored backup may have come with wider rights.
    if (existsSync(cluster)) chmodSync(cluster, 0o700);
  } catch (error) {
    release();
    throw error;
  }
  return { dir, cluster, release };
}

/** The refusal of a disk without room. */
export function noRoom(dir: string, needed = { mb: neededMb }): Refused {
  return databaseRefusals.diskFull({ dir, freeMb: freeMbOf(dir), neededMb: needed.mb });
}

function freeMbOf(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

function takeLock(dir: string): () => void {
  try {
    return lockDataDir(dir);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') throw error;
    throw databaseRefusals.dirNotWritable({ dir, cause: codeOf(error) });
  }
}

function checkVersion(dir: string, cluster: string): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== engineMajor) throw databaseRefusals.otherEngine({ dir, found, expected: engineMajor });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
