import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg';
import { PlanKeepingClient } from './kept-plan.ts';
import { assertOutsideTransaction } from './transaction-guard.ts';

type Callback = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/** A pool that refuses to lend a connection inside `transaction()`. `query` of a pool goes through `connect` too. */
class GuardedPool extends pg.Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | undefined {
    try {
      assertOutsideTransaction('connection');
    } catch (error) {
      if (!callback) return Promise.reject(error);
      callback(error as Error, undefined, () => {});
      return undefined;
    }
    if (!callback) return super.connect();
    super.connect(callback);
    return undefined;
  }
}

export function createGuardedPool(config: PoolConfig): Pool {
  const pool = new GuardedPool({ ...config, Client: PlanKeepingClient });
  // A connection lost while it is lent out rejects its statement and also emits `error`. The borrower gets the
  // rejection; the event, unheard, would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
