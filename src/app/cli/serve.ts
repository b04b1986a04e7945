import cluster from 'node:cluster';
import { refuseUnfinished } from '#platform/backup/unfinished.ts';
import type { Config } from '#platform/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog } from '#platform/log.ts';
import type { ServeOptions } from '../server/run-server.ts';
import { migrationsDir } from './with-database.ts';

/** Runs until SIGTERM or SIGINT, then stops gracefully: running requests end, jobs finish, the database closes. */
export async function serveCommand(config: Config, options: ServeOptions = {}): Promise<void> {
  if (cluster.isWorker) return serveKept(config, options);
  if (config.processes === 1) return serveOne(config, options);
  const { keepProcesses } = await import('../server/processes.ts');
  process.exitCode = await keepProcesses(config.processes, createLog(config.logLevel), options.onReady);
}

/** One of several. Whoever keeps it says what there is to say to the operator, and would wait for the line to it. */
async function serveKept(config: Config, { clock }: ServeOptions): Promise<void> {
  try {
    await serveOne(config, clock ? { clock } : {});
  } finally {
    cluster.worker?.disconnect();
  }
}

async function serveOne(config: Config, options: ServeOptions): Promise<void> {
  refuseUnfinished(config);
  const log = createLog(config.logLevel);
  const opening = openDatabase(config.database, { log });
  // The database opens in its own thread or on its own server: the product is loaded meanwhile.
  const product = import('../server/run-server.ts');
  const database = await opening;
  try {
    await migrate(database, { dir: migrationsDir });
    await (await product).runServer(database, config, log, options);
  } finally {
    await database.close();
  }
}
