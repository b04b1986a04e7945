import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serveControlLine } from '#platform/backup/control-line.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log.ts';
import { type BuiltServer, buildServer } from './build-server.ts';
import { closeServer, listen } from './listen.ts';
import { keeperStops, tellKeeper } from './processes.ts';
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
  const servers = await openDoors(built, config);
  const [server] = servers;
  await built.start();
  const line = config.database.kind === 'embedded' ? await serveControlLine(config.dataDir, database, log) : null;
  // A process that is killed keeps nothing of what it compiled.
  flushCompileCache();
  const address = `http://${config.host}:${server.boundPort}`;
  log.info({ address, database: database.kind }, 'listening');
  onReady?.(address);
  tellKeeper(address);
  await stopSignal();
  log.info('stopping');
  await line?.close();
  await built.stop();
  await Promise.all(servers.map(closeServer));
}

type Door = Awaited<ReturnType<typeof listen>>;

/** The product's port, and the one for figures when the operator wants it. */
async function openDoors(built: BuiltServer, { host, port, metrics }: Config): Promise<[Door, ...Door[]]> {
  const giveUp = async (error: unknown, opened: readonly Door[] = []): Promise<never> => {
    await built.stop();
    await Promise.all(opened.map(closeServer));
    throw error;
  };
  const product = await listen(built.app, { host, port }).catch((error) => giveUp(error));
  if (metrics.port === null) return [product];
  const at = { host: metrics.host, port: metrics.port, setting: 'METRICS_PORT' };
  return [product, await listen(built.metricsApp, at).catch((error) => giveUp(error, [product]))];
}

function stopSignal(): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  return Promise.race([signalled, keeperStops()]);
}
