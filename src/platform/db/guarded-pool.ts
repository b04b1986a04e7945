import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg';
import { createFairLine, type Place } from './fair-line.ts';
import { PlanKeepingClient } from './kept-plan.ts';
import { assertOutsideTransaction } from './transaction-guard.ts';

type Callback = (error: Error | undefined, client: PoolClient | undefined, done: PoolClient['release']) => void;

/**
 * A pool that refuses to lend a connection inside `transaction()`, and lends in turns of those who ask. `query` of a pool
 * goes through `connect` too.
 */
class GuardedPool extends pg.Pool {
  readonly #inTurn: ReturnType<typeof createFairLine>;
  readonly #places = new WeakMap<PoolClient, Place>();

  constructor(config: PoolConfig & { readonly max: number; readonly connectionTimeoutMillis: number }) {
    super({ ...config, Client: PlanKeepingClient });
    this.#inTurn = createFairLine(config.max, config.connectionTimeoutMillis);
    this.on('release', (_error, client) => this.#places.get(client)?.leave());
  }

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
    const lent = this.#lend();
    if (!callback) return lent;
    lent.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => {}),
    );
    return undefined;
  }

  async #lend(): Promise<PoolClient> {
    const place = await this.#inTurn();
    try {
      const client = await super.connect();
      this.#places.set(client, place);
      return client;
    } catch (error) {
      place.leave();
      throw error;
    }
  }
}

export function createGuardedPool(config: ConstructorParameters<typeof GuardedPool>[0]): Pool {
  const pool = new GuardedPool(config);
  // A connection lost while it is lent out rejects its statement and also emits `error`. The borrower gets the
  // rejection; the event, unheard, would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
