import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import type { Executor } from './executor.ts';
import type { Schema } from './schema.generated.ts';

/** Statements that change something, in the order they were given. */
export interface CollectedWrites {
  /** Reads are answered by the database at once; writes are only kept, and give back no rows. */
  readonly tx: Executor;
  readonly size: () => number;
  /** Sends the statements marked `ahead`: what they write belongs to a change and is seen by nobody yet. */
  stage(tx: Executor): Promise<void>;
  /** Sends the other kept statements through the given transaction. */
  replay(tx: Executor): Promise<void>;
}

/** The rows of one change that stand ready before it is made (staged-rows.ts). */
export interface StagedRows {
  readonly changeId: string;
  /** Ledgers with rows of the change. */
  readonly tables: Set<'assets'>;
  /** Audit records that were written ahead. */
  readonly notes: { count: number };
}

const collecting = new WeakMap<Executor, StagedRows | null>();

/** Whether writes through this handle are only kept: what they would give back is not known yet. */
export const isCollecting = (tx: Executor): boolean => collecting.has(tx);

/** The change whose rows may be written ahead through this handle. */
export const stagedRowsOf = (tx: Executor): StagedRows | null => collecting.get(tx) ?? null;

/** Begins a statement of `stage`. */
export const ahead = sql.raw('/* ahead */ ');

/**
 * Works out a large change before its transaction: everything it reads and computes runs beforehand, a piece at a time,
 * and the transaction that makes it visible only sends the statements. Whatever is worked out so must not read what it
 * wrote itself, and whoever replays it makes sure first that the rows still stand as they were read.
 */
export function collectWrites(db: Executor, rows: StagedRows | null = null): CollectedWrites {
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
  collecting.set(tx, rows);
  return {
    tx,
    size: () => kept.length,
    stage: (target) => send(target, kept.filter(isAhead)),
    replay: (target) =>
      send(
        target,
        kept.filter((query) => !isAhead(query)),
      ),
  };
}

async function send(target: Executor, queries: readonly CompiledQuery[]): Promise<void> {
  for (const query of queries) await target.executeQuery(query);
}

const isAhead = ({ sql: text }: CompiledQuery) => text.trimStart().startsWith('/* ahead */');

const isRead = ({ query, sql: text }: CompiledQuery) =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*(\/\*.*?\*\/\s*)?select\b/i.test(text));

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
