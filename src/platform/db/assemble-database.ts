import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { markAlone } from './alone.ts';
import { databaseRefusals } from './database.refusals.ts';
import type { Database, TransactionOptions } from './database.ts';
import { keepPlans } from './kept-plan.ts';
import { lendTogether } from './read-scope.ts';
import type { Schema } from './schema.generated.ts';
import { assertOutsideTransaction, insideTransaction } from './transaction-guard.ts';

/** What differs between the two kinds. */
export interface Backend {
  readonly kind: Database['kind'];
  readonly pool: Pool;
  /** Connections that no transaction of a writer can use up, whose clients pipeline; the same pool where there is only one connection. */
  readonly reads: Pool;
  readonly listen: Database['listen'];
  /** Lifts the statement timeout of a lent connection; gives back what restores it. */
  liftTimeout(client: PoolClient): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Puts the common code path over a backend. */
export function assembleDatabase(backend: Backend): Database {
  const { pool, reads } = backend;
  const over = (lent: PostgresPool) => new Kysely<Schema>({ dialect: new PostgresDialect({ pool: lent }) });
  const writes = over(pool);
  const snapshots = reads === pool ? writes : over(reads);
  const db = reads === pool ? writes : over(lendTogether(reads));
  let closing: Promise<void> | undefined;
  return {
    kind: backend.kind,
    pool,
    db,
    transaction: (work, options) =>
      runTransaction(
        options?.readOnly ? snapshots : writes,
        (tx) => {
          if (backend.kind === 'embedded') markAlone(tx);
          return work(tx);
        },
        options,
      ),
    unhurried: (work) => withoutTimeout(backend, work),
    listen: backend.listen,
    notify: async (executor, channel, payload) => {
      await sql`select pg_notify(${channel}, ${payload})`.execute(executor);
    },
    health: () => checkHealth(reads),
    close: () => {
      closing ??= backend.close();
      return closing;
    },
  };
}

async function runTransaction<T>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  assertOutsideTransaction('transaction');
  let builder = db.transaction();
  if (options.isolation) builder = builder.setIsolationLevel(options.isolation);
  if (options.readOnly) builder = builder.setAccessMode('read only');
  let failure: { readonly error: unknown } | undefined;
  try {
    return await builder.execute(async (tx) => {
      try {
        return await keepPlans(() => insideTransaction(() => work(tx)));
      } catch (error) {
        failure = { error };
        throw error;
      }
    });
  } catch (error) {
    // After a lost connection the rollback fails too; its error would hide why.
    throw failure ? failure.error : error;
  }
}

/** Lends one connection without the statement timeout. */
export async function withoutTimeout<T>(backend: Backend, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await backend.pool.connect();
  let failed = true;
  try {
    const restore = await backend.liftTimeout(client);
    try {
      const result = await work(client);
      failed = false;
      return result;
    } finally {
      await restore();
    }
  } finally {
    // A connection whose work failed may hold an open transaction or a lock: it is not lent again.
    client.release(failed);
  }
}

const healthTimeoutMs = 5_000;

/** A monitor wants an answer while the database is busy or gone, not after the pool's own patience. */
async function checkHealth(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(databaseRefusals.busy()), healthTimeoutMs).unref();
  });
  const answer = pool.query('select 1');
  answer.catch(() => {});
  await Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
