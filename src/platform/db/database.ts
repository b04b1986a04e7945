import type { Kysely, Transaction } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Schema } from './schema.generated.ts';

/** Where the data lies. `dataDir: null` keeps everything in memory (tests): it ends with the process. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string | null }
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize?: number };

/** The part of the logger this room uses. */
export interface DatabaseLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DatabaseOptions {
  readonly log?: DatabaseLog;
  /** Longest time one statement may take, in milliseconds. Default 30,000; `unhurried` lifts it. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a row another one holds, in milliseconds; on a server only. Default 5,000; `unhurried` lifts it. */
  readonly lockTimeoutMs?: number;
  /** Longest wait for a free connection, in milliseconds. Default 30,000. */
  readonly connectionTimeoutMs?: number;
  /** Longest silence inside an open transaction, in milliseconds. Default 60,000. */
  readonly idleTransactionTimeoutMs?: number;
  /** Embedded in memory only: the tar of a data directory to begin with. */
  readonly templateFile?: string;
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
}

export interface ListenOptions {
  /** Called after a lost connection is back: notifications in between did not arrive. */
  readonly onGap?: () => void;
}

/** One database, the same on both kinds. Every statement of the product runs through `db` or a `tx`. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** For libraries that want a `pg` pool. Refuses inside `transaction()`. */
  readonly pool: Pool;
  /** For reads outside a transaction, on connections that writers do not use. Refuses inside `transaction()`. */
  readonly db: Kysely<Schema>;
  /** Commits when `work` resolves, rolls back when it rejects, and gives back the error of `work` itself. */
  transaction<T>(work: (tx: Transaction<Schema>) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Runs `work` on one connection without the statement timeout: migrations, maintenance, moving data. */
  unhurried<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** Hears what is committed on a channel, from every process on this database. Resolves to the stop function. */
  listen(channel: string, onPayload: (payload: string) => void, options?: ListenOptions): Promise<() => Promise<void>>;
  /** Sent when the transaction of `executor` commits. The payload holds at most 7,999 bytes. */
  notify(executor: Kysely<Schema>, channel: string, payload: string): Promise<void>;
  /** Resolves when the database answers; rejects with the reason otherwise. */
  health(): Promise<void>;
  /** Waits for running work, then closes. May be called twice. */
  close(): Promise<void>;
}
