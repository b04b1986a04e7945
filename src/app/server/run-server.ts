import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log.ts';
import { buildServer } from './build-server.ts';
import { closeServer, listen } from './listen.ts';
import { seedProduct } from './seed-product.ts';

const webRoot = fileURLToPath(new URL('../../../dist/web', import.meta.url));

export interface ServeOptions {
  /** The product's time; the machine's own when left out. */
  readonly clock?: Clock;
  readonly onReady?: (address: string) => void;
}

/** Serves the product on an open, migrated database until SIGTERM or SIGINT. The database stays open. */
export async function runServer(
  database: Database,
  config: Config,
  log: Log,
  { clock, onReady }: ServeOptions,
): Promise<void> {
  await seedProduct(database);
  const built = await buildServer({ config, database, log, webRoot, ...(clock ? { clock } : {}) });
  const server = await listen(built.app, config).catch(async (error: unknown) => {
    await built.stop();
    throw error;
  });
  await built.start();
  // A process that is killed keeps nothing of what it compiled.
  flushCompileCache();
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
