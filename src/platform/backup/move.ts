import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { Config } from '../config.ts';
import { openDatabase } from '../db/open-database.ts';
import { backupRefusals } from './backup.refusals.ts';
import { ByteReader } from './byte-reader.ts';
import { attachmentPath, readDataFile } from './data-files.ts';
import { readProduct } from './read-product.ts';
import { fill, type Restored, type RestoreOptions, readBegin } from './restore.ts';
import { fetchRows } from './tables.ts';
import { openServerTarget, placeOf } from './target-database.ts';
import { markMoved } from './unfinished.ts';
import type { Writing } from './write-product.ts';

export interface MoveOptions extends RestoreOptions {
  /** The empty database it goes to. */
  readonly url: string;
  readonly madeAt: string;
}

export interface Moved extends Restored {
  /** Attachments whose bytes were compared with their row. */
  readonly checkedFiles: number;
  readonly wrongFiles: readonly string[];
}

/**
 * Copies the embedded database, which nobody may have open, to an empty PostgreSQL. Attachments stay where they are; the old
 * database stays too, marked so that nobody goes on with it by mistake. @throws backup.notEmpty, differs, auditBroken
 */
export async function moveToServer(options: MoveOptions): Promise<Moved> {
  const { config, url, madeAt } = options;
  if (config.database.kind !== 'embedded') throw backupRefusals.notEmbedded();
  const place = config.database.dataDir;
  if (!existsSync(join(place, 'pgdata', 'PG_VERSION'))) throw backupRefusals.nothingThere({ place: config.dataDir });
  const source = await openDatabase({ kind: 'embedded', dataDir: place }, { statementTimeoutMs: 3_600_000 });
  try {
    return await source.unhurried(async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const content = readProduct({ client, dataDir: null, madeAt, isSealed: false }, () => {});
      const writing: Writing = { reader: new ByteReader(content), path: place, dataDir: config.dataDir };
      const begin = await readBegin(writing, options.migrationsDir);
      const target = await openServerTarget(url);
      const filled = await fill(target, writing, begin.migrations, options);
      const files = await checkFiles(client, config);
      markMoved(config.dataDir, placeOf(url), madeAt);
      await target.keep();
      await client.query('commit');
      return { ...filled, ...files, madeAt, beganAgain: target.wasHalf };
    });
  } finally {
    await source.close();
  }
}

async function checkFiles(client: PoolClient, { dataDir }: Config) {
  let checkedFiles = 0;
  const wrongFiles: string[] = [];
  for await (const rows of fetchRows(client, 'select storage_key, sha256, name from files')) {
    for (const [key, expected, name] of rows) {
      const file = key ? await readDataFile(join(dataDir, attachmentPath(key))) : null;
      if (file) for await (const _ of file.content());
      if (file?.sha256() === expected) checkedFiles += 1;
      else wrongFiles.push(`${name}（${key}）`);
    }
  }
  return { checkedFiles, wrongFiles };
}
