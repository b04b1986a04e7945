import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { headsFileIn, readHeads } from '../audit/heads-file.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Config } from '../config.ts';
import { databaseRefusals } from '../db/database.refusals.ts';
import type { Database } from '../db/database.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import { backupRefusals } from './backup.refusals.ts';
import { ByteReader } from './byte-reader.ts';
import { usedNames } from './data-files.ts';
import type { DoneMigration } from './records.ts';
import { openTarget, settleEmbedded, settleServer, type Target } from './target-database.ts';
import { markUnfinished, readUnfinished, restoringDir, unmarkUnfinished } from './unfinished.ts';
import { nextMark, type Writing, type Written, writeProduct } from './write-product.ts';

export interface RestoreOptions {
  readonly config: Config;
  readonly migrationsDir: string;
  /** Installs the queue's own schema and its queues. */
  readonly installQueues: (database: Database) => Promise<void>;
}

/** What a restore did. `audit` counts the records whose chain was verified. */
export interface Restored extends Written {
  readonly madeAt: string;
  readonly audit: number;
  /** An earlier attempt had ended in the middle; it was taken away first. */
  readonly beganAgain: boolean;
}

/** An earlier restore was whole, and only its marks stood. */
export type RestoreOutcome = Restored | 'wasWhole';

/**
 * Fills an empty place with the content of an archive. Whatever goes wrong, nothing stays; after a kill the place is marked
 * and the next call begins again. @throws backup.notEmpty, truncated, damaged, wrongKey, newerSchema, differs, auditBroken
 */
export async function restore(
  content: AsyncIterable<Uint8Array>,
  path: string,
  options: RestoreOptions,
): Promise<RestoreOutcome> {
  const { config } = options;
  const { dataDir } = config;
  const before = readUnfinished(dataDir);
  if (before?.step === 'loaded') {
    await finishEarlier(config);
    return 'wasWhole';
  }
  if (!before) refuseUsed(dataDir);
  const writing: Writing = { reader: new ByteReader(content), path, dataDir };
  // The first bytes say whether the key fits and the version is known: before anything is touched.
  const begin = await readBegin(writing, options.migrationsDir);
  if (before) clearFiles(dataDir);
  markUnfinished(dataDir, { step: 'loading' });
  try {
    const target = await openTarget(config);
    const filled = await fill(target, writing, begin.migrations, options);
    markUnfinished(dataDir, { step: 'loaded' });
    await target.keep();
    unmarkUnfinished(dataDir);
    return { ...filled, madeAt: begin.madeAt, beganAgain: before !== null || target.wasHalf };
  } catch (error) {
    clearFiles(dataDir);
    unmarkUnfinished(dataDir);
    throw error;
  }
}

/** The first mark. @throws backup.newerSchema, database.migrationChanged */
export async function readBegin(writing: Writing, migrationsDir: string) {
  const begin = await nextMark(writing);
  if (begin.t !== 'begin') throw backupRefusals.damaged({ path: writing.path, what: '初め' });
  const known = new Map(readMigrations({ dir: migrationsDir }).map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of begin.migrations) {
    const ours = known.get(number);
    if (!ours) throw backupRefusals.newerSchema({ name });
    if (ours.checksum !== checksum) throw databaseRefusals.migrationChanged({ name });
  }
  return begin;
}

/** Loads, compares, brings to the newest form and verifies the chain. On an error the target is empty again. */
export async function fill(
  target: Target,
  writing: Writing,
  migrations: readonly DoneMigration[],
  { migrationsDir, installQueues }: Omit<RestoreOptions, 'config'>,
): Promise<Written & { audit: number }> {
  const { database } = target;
  try {
    const upTo = migrations.at(-1)?.number ?? 0;
    await migrate(database, { dir: migrationsDir, upTo, unfinished: 'allow' });
    await installQueues(database);
    const tally = await database.unhurried((client) => writeProduct(client, writing));
    await migrate(database, { dir: migrationsDir, unfinished: 'allow' });
    await database.unhurried((client) => client.query('analyze'));
    const heads = await readHeads(headsFileIn(writing.dataDir));
    const verdict = await verifyAudit(database.db, { heads });
    if (verdict.broken) throw backupRefusals.auditBroken({ seq: verdict.broken.seq });
    return { ...tally, audit: verdict.checked + verdict.waiting.count };
  } catch (error) {
    await target.discard();
    throw error;
  }
}

async function finishEarlier({ dataDir, database }: Config): Promise<void> {
  if (database.kind === 'embedded') settleEmbedded(dataDir);
  else {
    const opened = await openDatabase(database);
    await settleServer(opened).finally(() => opened.close());
  }
  unmarkUnfinished(dataDir);
}

function refuseUsed(dataDir: string): void {
  if (usedNames.some((name) => existsSync(join(dataDir, name)))) throw backupRefusals.notEmpty({ place: dataDir });
}

function clearFiles(dataDir: string): void {
  for (const name of usedNames.filter((each) => each !== 'pg')) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  rmSync(restoringDir(dataDir), { recursive: true, force: true });
}
