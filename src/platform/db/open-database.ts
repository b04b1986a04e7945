import type { Database, DatabaseConfig, DatabaseLog, DatabaseOptions } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';

export type { Database, DatabaseConfig, DatabaseOptions } from './database.ts';

const silent: DatabaseLog = { info() {}, warn() {}, error() {} };

/**
 * Opens the database of the product. It creates an embedded one that does not exist yet; it does not migrate.
 * Throws a refusal of database.refusals.ts, in words, when the database cannot be used.
 */
export function openDatabase(config: DatabaseConfig, options: DatabaseOptions = {}): Promise<Database> {
  const settings = { ...options, log: options.log ?? silent };
  return config.kind === 'embedded' ? openEmbedded(config.dataDir, settings) : openPostgres(config, settings);
}
