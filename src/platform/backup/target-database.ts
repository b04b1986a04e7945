import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Database, DatabaseLog } from '../db/database.ts';
import { syncPath } from '../db/embedded/sync-path.ts';
import { unfinishedSchema } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import { backupRefusals } from './backup.refusals.ts';
import { isMarkedUnfinished, restoringDir } from './unfinished.ts';

/** The empty database that is filled, and how it becomes the product's. */
export interface Target {
  readonly database: Database;
  /** Whether an earlier attempt had left its half there, which is gone now. */
  readonly wasHalf: boolean;
  /** It becomes the product's database, and is closed. May be repeated after a kill. */
  keep(): Promise<void>;
  /** Nothing of it stays, and it is closed. */
  discard(): Promise<void>;
}

const silent: DatabaseLog = { info() {}, warn() {}, error() {} };
const settings = { log: silent, statementTimeoutMs: 3_600_000 };

/** @throws backup.notEmpty */
export function openTarget(config: Config): Promise<Target> {
  return config.database.kind === 'embedded'
    ? openEmbeddedTarget(config.dataDir)
    : openServerTarget(config.database.url);
}

async function openEmbeddedTarget(dataDir: string): Promise<Target> {
  const place = join(dataDir, 'pg');
  const building = restoringDir(dataDir);
  if (existsSync(place)) throw backupRefusals.notEmpty({ place: dataDir });
  const wasHalf = existsSync(building);
  rmSync(building, { recursive: true, force: true });
  const database = await openDatabase({ kind: 'embedded', dataDir: building }, settings);
  return {
    database,
    wasHalf,
    async keep() {
      await database.close();
      settleEmbedded(dataDir);
    },
    async discard() {
      await database.close();
      rmSync(building, { recursive: true, force: true });
    },
  };
}

/** Gives a restored embedded database its place. */
export function settleEmbedded(dataDir: string): void {
  if (!existsSync(restoringDir(dataDir))) return;
  renameSync(restoringDir(dataDir), join(dataDir, 'pg'));
  syncPath(dataDir);
}

/** @throws backup.notEmpty */
export async function openServerTarget(url: string): Promise<Target> {
  const database = await openDatabase({ kind: 'postgres', url, poolSize: 2 }, settings);
  try {
    const wasHalf = await isMarkedUnfinished(database.pool);
    if (wasHalf) await wipe(database);
    else if (!(await isEmpty(database))) throw backupRefusals.notEmpty({ place: placeOf(url) });
    await database.pool.query(`create schema ${unfinishedSchema}`);
    return {
      database,
      wasHalf,
      async keep() {
        await settleServer(database);
        await database.close();
      },
      async discard() {
        await wipe(database).finally(() => database.close());
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export async function settleServer(database: Database): Promise<void> {
  await database.pool.query(`drop schema if exists ${unfinishedSchema}`);
}

/** Host and name, without the password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

async function isEmpty({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query(`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p', 'v', 'm') limit 1`);
  return rows.length === 0;
}

async function wipe({ pool }: Database): Promise<void> {
  await pool.query(`drop schema if exists pgboss cascade; drop schema public cascade; create schema public;
    grant usage on schema public to public; drop schema if exists ${unfinishedSchema}`);
}
