import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { Refused } from '#kernel/refusal.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { writeArchive } from './archive.ts';
import { backupRefusals } from './backup.refusals.ts';
import { askForCopy } from './control-line.ts';
import { type Found, readProduct } from './read-product.ts';
import { isMarkedUnfinished, refuseUnfinished } from './unfinished.ts';

export interface BackupOptions {
  readonly config: Config;
  readonly path: string;
  /** What the archive's key is made of; null leaves it in the clear, and keys out of it. */
  readonly secret: string | null;
  readonly madeAt: string;
}

/** `waitedMs`: how long others waited for the copy of an embedded database in use; null where nobody had to. */
export interface BackedUp extends Found {
  readonly waitedMs: number | null;
}

/** Writes the product as of one moment into one file, while it runs. @throws backup.nothingThere, taken, unwritable, noSpace */
export async function backUp({ config, path, secret, madeAt }: BackupOptions): Promise<BackedUp> {
  refuseUnfinished(config);
  if (existsSync(path)) throw backupRefusals.taken({ path });
  return withOneMoment(config, async (client, waitedMs) => {
    let found: Found | undefined;
    const reading = { client, dataDir: config.dataDir, madeAt, isSealed: secret !== null };
    const content = readProduct(reading, (all) => {
      found = all;
    });
    await writeArchive(path, secret, content);
    if (!found) throw new Error('the archive was closed before its end');
    return { ...found, waitedMs };
  });
}

/** Runs work in a transaction that sees one moment of the product's database, whoever has it open. */
async function withOneMoment<T>(
  config: Config,
  work: (client: PoolClient, waitedMs: number | null) => Promise<T>,
): Promise<T> {
  if (config.database.kind === 'postgres')
    return read(await openDatabase(config.database), (client) => work(client, null));
  const { dataDir } = config.database;
  if (!existsSync(join(dataDir, 'pgdata', 'PG_VERSION'))) throw backupRefusals.nothingThere({ place: config.dataDir });
  const own = await openDatabase(config.database).catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'database.secondProcess') return null;
    throw error;
  });
  if (own) return read(own, (client) => work(client, null));
  const copy = await askForCopy(config.dataDir);
  try {
    return await read(await openDatabase({ kind: 'embedded', dataDir: copy.dir }), (client) =>
      work(client, copy.waitedMs),
    );
  } finally {
    copy.release();
  }
}

/** Closes the database afterwards. */
async function read<T>(database: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  try {
    return await database.unhurried(async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const { rows } = await client.query<{ there: boolean }>(
        "select to_regclass('public.schema_migrations') is not null as there",
      );
      if (await isMarkedUnfinished(client)) throw backupRefusals.unfinished({ place: 'データベース' });
      if (!rows[0]?.there) throw backupRefusals.nothingThere({ place: 'データベース' });
      const result = await work(client);
      await client.query('commit');
      return result;
    });
  } finally {
    await database.close();
  }
}
