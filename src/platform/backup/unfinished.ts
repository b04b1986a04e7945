import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import type { Config } from '../config.ts';
import { syncPath } from '../db/embedded/sync-path.ts';
import { unfinishedSchema } from '../db/migrate.ts';
import { backupRefusals } from './backup.refusals.ts';

// A restore or a move that was killed must not be taken for a product. While it runs, a file in DATA_DIR and a schema in the
// target database say so; the server and the commands refuse to open either, and the next restore begins again.

/** `loaded`: everything is there and was compared; only the marks have to go. */
export interface Unfinished {
  readonly step: 'loading' | 'loaded';
}

const markFile = (dataDir: string) => join(dataDir, 'unfinished-restore.json');
export const movedFile = (dataDir: string) => join(dataDir, 'moved-to-postgresql.json');
/** Where an embedded database lies while it is restored. */
export const restoringDir = (dataDir: string) => join(dataDir, 'pg.restoring');

export function readUnfinished(dataDir: string): Unfinished | null {
  const file = markFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Unfinished) : null;
}

export function markUnfinished(dataDir: string, mark: Unfinished): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeWhole(markFile(dataDir), mark);
}

export function unmarkUnfinished(dataDir: string): void {
  rmSync(markFile(dataDir), { force: true });
  if (existsSync(dataDir)) syncPath(dataDir);
}

export function markMoved(dataDir: string, to: string, at: string): void {
  writeWhole(movedFile(dataDir), { to, at });
}

function writeWhole(path: string, value: unknown): void {
  writeFileSync(`${path}.partial`, JSON.stringify(value), { mode: 0o600, flush: true });
  renameSync(`${path}.partial`, path);
  syncPath(dirname(path));
}

/** Before the product opens its data. @throws backup.unfinished, moved */
export function refuseUnfinished({ dataDir, database }: Pick<Config, 'dataDir' | 'database'>): void {
  if (readUnfinished(dataDir)) throw backupRefusals.unfinished({ place: dataDir });
  const file = movedFile(dataDir);
  if (database.kind === 'embedded' && existsSync(file)) throw backupRefusals.moved({ file });
}

export async function isMarkedUnfinished(pool: Pool | PoolClient): Promise<boolean> {
  const { rows } = await pool.query(`select 1 from pg_namespace where nspname = $1`, [unfinishedSchema]);
  return rows.length > 0;
}
