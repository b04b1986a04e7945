import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { withDatabase } from './with-database.ts';

export async function migrateCommand(config: Config): Promise<void> {
  await withDatabase(config, createLog('warn'), async () => undefined);
  console.log('データベースは最新の形です。');
}
