import { assembleDatabase, type Backend, withoutTimeout } from './assemble-database.ts';
import { databaseRefusals } from './database.refusals.ts';
import type { Database, DatabaseLog, DatabaseOptions } from './database.ts';
import { type DataDir, noRoom, prepareDataDir } from './embedded/data-dir.ts';
import { createEngine, type Engine } from './embedded/engine.ts';
import { EngineError } from './embedded/engine-error.ts';
import { startMaintenance } from './embedded/maintenance.ts';
import { createSessionListener } from './embedded/session-listener.ts';
import { createGuardedPool } from './guarded-pool.ts';
import { closePatienceMs, settleWithin } from './settle-within.ts';
import { valueParsers } from './value-parsers.ts';

/** The embedded kind, with its engine for tests and backups. */
export interface EmbeddedDatabase extends Database {
  readonly engine: Engine;
}

/** Opens the embedded PostgreSQL in `dataDir`, or in memory. @throws a refusal of database.refusals.ts */
export async function openEmbedded(
  dataDir: string | null,
  options: DatabaseOptions & { readonly log: DatabaseLog },
): Promise<EmbeddedDatabase> {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const home = dataDir === null ? null : prepareDataDir(dataDir);
  const engine = createEngine({
    dataDir: home?.cluster ?? null,
    templateFile: options.templateFile ?? null,
    statementTimeoutMs,
    idleTransactionTimeoutMs: options.idleTransactionTimeoutMs ?? 60_000,
    log: options.log,
  });
  try {
    await engine.start();
  } catch (error) {
    home?.release();
    throw explainStart(error, home);
  }
  const sessions = createSessionListener();
  const pool = createGuardedPool({
    stream: () => engine.createStream(),
    // All that the environment (PGHOST …) could say is said here: no port is involved.
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 30_000,
    types: valueParsers,
    onConnect: sessions.onConnect,
  });
  pool.on('error', (error) => options.log.error({ error: error.message }, 'the database connection was lost'));
  const backend: Backend = {
    kind: 'embedded',
    pool,
    reads: pool,
    listen: sessions.listenOn(pool),
    async liftTimeout() {
      engine.limitStatements(null);
      return async () => engine.limitStatements(statementTimeoutMs);
    },
    async close() {
      await maintenance?.stop();
      await settleWithin(pool.end(), closePatienceMs, () => options.log.warn({}, 'a connection is still lent out'));
      await engine.stop();
      home?.release();
    },
  };
  const maintenance = home && startMaintenance((work) => withoutTimeout(backend, work), options.log);
  return { ...assembleDatabase(backend), engine };
}

function explainStart(error: unknown, home: DataDir | null): Error {
  if (!home || !(error instanceof Error)) return new Error('the database in memory did not start', { cause: error });
  const isFull = error instanceof EngineError && error.code === '53100';
  const refusal = isFull ? noRoom(home.dir) : databaseRefusals.damaged({ dir: home.dir, cause: error.message });
  return Object.assign(refusal, { cause: error });
}
