import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Executor } from './executor.ts';
import type { Schema } from './schema.generated.ts';

/** Statements that change something, in the order they were given. */
export interface CollectedWrites {
  /** Reads are answered by the database at once; writes are only kept, and give back no rows. */
  readonly tx: Executor;
  readonly size: () => number;
  /** Sends the kept statements, all of them, through the given transaction. */
  replay(tx: Executor): Promise<void>;
}

const collecting = new WeakSet<Executor>();

/** Whether writes through this handle are only kept: what they would give back is not known yet. */
export const isCollecting = (tx: Executor): boolean => collecting.has(tx);

/**
 * Works out a large change before its transaction: everything it reads and computes runs beforehand, a piece at a time,
 * and the transaction that makes it visible only sends the statements. Whatever is worked out so must not read what it
 * wrote itself, and whoever replays it makes sure first that the rows still stand as they were read.
 */
export function collectWrites(db: Executor): CollectedWrites {
  const kept: CompiledQuery[] = [];
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => {
      if (isRead(query)) return db.executeQuery<R>(query as CompiledQuery<R>);
      kept.push(query);
      return { rows: [] };
    },
    // biome-ignore lint/correctness/useYield: there is nothing to stream from a list of statements
    async *streamQuery() {
      throw new Error('statements that are collected cannot be streamed');
    },
  };
  const tx = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(connection),
      createIntrospector: (introspected) => new PostgresIntrospector(introspected),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  collecting.add(tx);
  return {
    tx,
    size: () => kept.length,
    replay: async (target) => {
      for (const query of kept) await target.executeQuery(query);
    },
  };
}

const isRead = ({ query, sql }: CompiledQuery) =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*(\/\*.*?\*\/\s*)?select\b/i.test(sql));

function driverOf(connection: DatabaseConnection): Driver {
  const refuse = async () => {
    throw new Error('a collected change opens no transaction');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
