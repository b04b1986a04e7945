import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseRefusals } from '../database.refusals.ts';

/**
 * Takes the data directory for this process: the engine has no lock of its own, and two processes on one directory
 * destroy each other's commits. The lock is the operating system's, on a small SQLite file, so that it is free at the
 * moment its owner dies, however it dies. Gives the release; throws a refusal that names the owner.
 */
export function lockDataDir(dir: string): () => void {
  const ownerFile = join(dir, 'owner.json');
  const lock = new DatabaseSync(join(dir, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw databaseRefusals.secondProcess({ dir, pid: readOwner(ownerFile) });
  }
  writeFileSync(ownerFile, JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  return () => lock.close();
}

const sqliteBusy = 5;
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function readOwner(ownerFile: string): string {
  try {
    return String((JSON.parse(readFileSync(ownerFile, 'utf8')) as { pid: unknown }).pid);
  } catch {
    return '不明';
  }
}
