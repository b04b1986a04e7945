import { fileURLToPath } from 'node:url';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog, type Log } from '#platform/log.ts';
import { buildServer } from '../server/build-server.ts';
import { closeServer, listen } from '../server/listen.ts';
import { seedProduct } from '../server/seed-product.ts';
import { migrationsDir } from './with-database.ts';

const webRoot = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** Runs until SIGTERM or SIGINT, then stops gracefully: running requests end, jobs finish, the database closes. */
export async function serveCommand(config: Config, onReady?: (address: string) => void): Promise<void> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config.database, { log });
  try {
    await migrate(database, { dir: migrationsDir });
    await seedProduct(database);
    await serveOn(database, config, log, onReady);
  } finally {
    await database.close();
  }
}

async function serveOn(
  database: Database,
  config: Config,
  log: Log,
  onReady?: (address: string) => void,
): Promise<void> {
  const built = await buildServer({ config, database, log, webRoot });
  const server = await listen(built.app, config).catch(async (error: unknown) => {
    await built.stop();
    throw error;
  });
  await built.start();
  const address = `http://${config.host}:${server.boundPort}`;
  log.info({ address, database: database.kind }, 'listening');
  onReady?.(address);
  await stopSignal();
  log.info('stopping');
  await built.stop();
  await closeServer(server);
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
