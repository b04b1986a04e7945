import pg, { type PoolClient } from 'pg';
import { assembleDatabase } from './assemble-database.ts';
import type { Database, DatabaseLog, DatabaseOptions } from './database.ts';
import { createGuardedPool } from './guarded-pool.ts';
import { checkServer } from './preflight.ts';
import { createServerListener } from './server-listener.ts';
import { closePatienceMs, settleWithin } from './settle-within.ts';
import { valueParsers } from './value-parsers.ts';

/** Opens a database of a PostgreSQL server. @throws a refusal of database.refusals.ts when it is not fit */
export async function openPostgres(
  config: { readonly url: string; readonly poolSize?: number },
  options: DatabaseOptions & { readonly log: DatabaseLog },
): Promise<Database> {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const connectionTimeoutMillis = options.connectionTimeoutMs ?? 30_000;
  const session = {
    connectionString: config.url,
    application_name: 'madoguchi',
    keepAlive: true,
    connectionTimeoutMillis,
    // The parsers read these forms, whatever the server's own settings are. Compiling a statement of 条項 takes ten times as long as it runs.
    options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c jit=off',
    types: valueParsers,
  };
  await checkServer(session);
  const size = config.poolSize ?? 10;
  const openPool = (max: number, pipeline: boolean) => {
    const pool = createGuardedPool({
      ...session,
      max,
      pipeline,
      statement_timeout: statementTimeoutMs,
      lock_timeout: options.lockTimeoutMs ?? 5_000,
      idle_in_transaction_session_timeout: options.idleTransactionTimeoutMs ?? 60_000,
    });
    pool.on('error', (error) => options.log.warn({ error: error.message }, 'an idle database connection was lost'));
    return pool;
  };
  // Halves: writers that wait for one another use up their own connections only, and lists are answered all the while.
  const reads = openPool(Math.floor(size / 2), true);
  const pool = openPool(Math.ceil(size / 2), false);
  const listener = createServerListener(() => new pg.Client(session), options.log);
  return assembleDatabase({
    kind: 'postgres',
    pool,
    reads,
    listen: listener.listen,
    liftTimeout,
    async close() {
      await listener.close();
      await settleWithin(Promise.all([pool.end(), reads.end()]), closePatienceMs, () =>
        options.log.warn({}, 'a connection is still lent out'),
      );
    },
  });
}

async function liftTimeout(client: PoolClient): Promise<() => Promise<void>> {
  await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0');
  return async () => {
    // Fails inside a transaction that was left broken; such a connection is thrown away by the caller.
    const settings = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    await client.query(settings.map((name) => `reset ${name}`).join('; ')).catch(() => {});
  };
}
