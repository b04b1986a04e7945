import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { databaseRefusals } from './database.refusals.ts';
import type { Database } from './database.ts';

/** One file of the migrations folder. `name` is the file name without `.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text with LF line ends, in hex: a checkout on Windows must not look like a change. */
  readonly checksum: string;
}

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/;
const pad = (number: number) => String(number).padStart(4, '0');

/** Where the migrations lie. `gaps: 'allow'` is for tests while several people add files at once. */
export interface MigrationFolder {
  readonly dir: string;
  readonly gaps?: 'refuse' | 'allow';
  /** Stops after this number: a restore loads rows into the form they were written in. */
  readonly upTo?: number;
  /** Whether a database that a restore is filling may be opened. */
  readonly unfinished?: 'refuse' | 'allow';
}

/** Reads `NNNN_*.sql` in order. Throws a refusal for a bad name, a duplicate or a missing number. */
export function readMigrations({ dir, gaps = 'refuse' }: MigrationFolder): readonly Migration[] {
  const migrations = readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file): Migration => {
      const number = fileName.exec(file)?.[1];
      if (number === undefined || number === '0000') throw databaseRefusals.migrationName({ file });
      const text = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { number: Number(number), name: file.slice(0, -4), text, checksum };
    });
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === migration.number) {
      const files = `${before.name}.sql、${migration.name}.sql`;
      throw databaseRefusals.migrationDuplicate({ number: pad(migration.number), files });
    }
    if (gaps === 'refuse' && migration.number !== index + 1)
      throw databaseRefusals.migrationGap({ number: pad(index + 1) });
  }
  return migrations;
}

/** Any number, the same in every version: "madoguchi" on a telephone keypad. */
const lockKey = 623648244;

/**
 * Brings the schema up to the folder's last migration, each one in its own transaction; a second run does nothing.
 * Processes that start together wait for each other. Throws a refusal when the database and the folder disagree.
 */
export async function migrate(database: Database, folder: MigrationFolder): Promise<{ applied: readonly string[] }> {
  const { upTo = Number.POSITIVE_INFINITY, unfinished = 'refuse' } = folder;
  const migrations = readMigrations(folder).filter(({ number }) => number <= upTo);
  return database.unhurried(async (client) => {
    if (unfinished === 'refuse') await refuseUnfinished(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    try {
      return { applied: await applyMissing(client, migrations) };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {});
    }
  });
}

/** The schema whose presence says that a restore or a move is filling the database. */
export const unfinishedSchema = 'madoguchi_unfinished';

async function refuseUnfinished(client: PoolClient): Promise<void> {
  const { rows } = await client.query('select current_database() as name where to_regnamespace($1) is not null', [
    unfinishedSchema,
  ]);
  if (rows[0]) throw databaseRefusals.unfinished({ place: rows[0].name });
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await makeRegister(client, migrations[0]?.name ?? '');
  const done = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migrations order by number',
  );
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of done.rows) {
    const migration = byNumber.get(row.number);
    if (!migration) throw databaseRefusals.migrationFromFuture({ name: row.name });
    if (migration.checksum !== row.checksum) throw databaseRefusals.migrationChanged({ name: row.name });
  }
  const isDone = new Set(done.rows.map((row) => row.number));
  const missing = migrations.filter((migration) => !isDone.has(migration.number));
  const last = done.rows.at(-1);
  const late = missing.find((migration) => migration.number < (last?.number ?? 0));
  if (late && last) throw databaseRefusals.migrationLate({ name: late.name, applied: last.name });
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

/** A role that owns nothing may look: with `if not exists` the server would ask for the right to create all the same. */
async function makeRegister(client: PoolClient, first: string): Promise<void> {
  const { rows } = await client.query(`select 1 where to_regclass('public.schema_migrations') is not null`);
  if (rows.length > 0) return;
  await client
    .query(
      `create table if not exists schema_migrations (number integer primary key, name text not null,
        checksum text not null, applied_at timestamptz not null default now())`,
    )
    .catch((error: unknown) => {
      throw isForbidden(error) ? databaseRefusals.notOwner({ what: first }) : error;
    });
}

/** `insufficient_privilege`: the role of this connection is not the owner. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  const { number, name, checksum } = migration;
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (isForbidden(error)) throw databaseRefusals.notOwner({ what: name });
    const cause = error instanceof Error ? error.message : String(error);
    throw Object.assign(databaseRefusals.migrationFailed({ name, cause }), { cause: error });
  }
}
