import { fileURLToPath } from 'node:url';
import { refuseUnfinished } from '#platform/backup/unfinished.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import type { Log } from '#platform/log.ts';

export const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Opens the configured database, brings it to the newest form, and closes it when the work is done. */
export async function withDatabase<T>(config: Config, log: Log, work: (database: Database) => Promise<T>): Promise<T> {
  refuseUnfinished(config);
  // A command's statement may be long: an index over a year's texts, a chain of a million records.
  const database = await openDatabase(config.database, { log, statementTimeoutMs: 3_600_000 });
  try {
    await migrate(database, { dir: migrationsDir });
    return await work(database);
  } finally {
    await database.close();
  }
}
