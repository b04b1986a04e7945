import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { installProductQueues } from './cli-call.ts';
import { withDatabase } from './with-database.ts';

/** `madoguchi migrate`: the tables and the queue, as the owner of MIGRATE_DATABASE_URL where that is given. */
export async function migrateCommand(config: Config): Promise<void> {
  const { migrateUrl: url } = config;
  const asOwner = url === null ? config : { ...config, database: { kind: 'postgres' as const, url, poolSize: 2 } };
  await withDatabase(asOwner, createLog('warn'), installProductQueues(asOwner));
  console.log('データベースは最新の形です。');
}
