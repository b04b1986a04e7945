import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** The connection that the statements of one reading share while any of them runs. */
interface Reading {
  client: Promise<PoolClient> | null;
  users: number;
  /** One of its statements left it unfit for the next borrower. */
  isSpoilt: boolean;
}

const readings = new AsyncLocalStorage<Reading>();

/**
 * Statements that `work` sends without waiting for each other travel together on one connection: one coming and going for a
 * whole page. Each of them is answered, and fails, by itself.
 */
export const sendTogether = <T>(work: () => Promise<T>): Promise<T> =>
  readings.run({ client: null, users: 0, isSpoilt: false }, work);

/** A pool that lends all statements of one reading the same connection. Its clients pipeline; nobody may begin a transaction on it. */
export function lendTogether(pool: Pool): PostgresPool {
  return {
    options: {},
    connect: async () => {
      const reading = readings.getStore();
      return reading ? lend(pool, reading) : pool.connect();
    },
    end: () => pool.end(),
  };
}

async function lend(pool: Pool, reading: Reading): Promise<PostgresPoolClient> {
  reading.users += 1;
  reading.client ??= pool.connect();
  const lent = reading.client;
  const leave = (client?: PoolClient, isSpoilt = false) => {
    reading.users -= 1;
    reading.isSpoilt ||= isSpoilt;
    if (reading.users > 0) return;
    client?.release(reading.isSpoilt);
    reading.client = null;
    reading.isSpoilt = false;
  };
  const client = await lent.catch((error: unknown) => {
    leave();
    throw error;
  });
  return {
    query: ((...given: Parameters<PoolClient['query']>) => together(client, () => client.query(...given))) as never,
    release: (discard) => leave(client, Boolean(discard)),
  };
}

/** What is sent in one turn of the event loop goes out as one. */
function together<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return send();
}
