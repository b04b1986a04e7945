import type { Database } from '../db/database.ts';
import type { Executor } from '../db/executor.ts';
import type { Log } from '../log.ts';
import type { OutboxMessage } from '../use-case/context.ts';
import type { AnyJob, Units } from './job.ts';

export interface JobsOptions {
  readonly database: Database;
  readonly log: Log;
  readonly definitions: readonly AnyJob[];
  /** Runs units of work as the software itself: `unitsOf`. */
  readonly units: Units;
  /** False for a process that only sends jobs (command line). Default true. */
  readonly work?: boolean;
  /** How often a worker looks by itself, in seconds; usually it is woken by the commit. Default 15. */
  readonly pollSeconds?: number;
}

export interface Jobs {
  /** Creates the queues and, unless `work` is false, begins to work and to follow the clock. */
  start(): Promise<void>;
  /** Waits up to 20 seconds for running jobs; what is left is tried again by the next process. */
  stop(): Promise<void>;
  /** Sends a job in the caller's transaction: no commit, no job. Throws for a job that nobody defined. */
  enqueue(tx: Executor, message: OutboxMessage): Promise<void>;
}

/**
 * The product's job queue, the same on both kinds of database. Its library is large and is loaded with the first use, so
 * that the first answer of a starting server does not wait for it.
 */
export function createJobs(options: JobsOptions): Jobs {
  let queue: Promise<Jobs> | undefined;
  const opened = () => {
    queue ??= import('./job-queue.ts').then(({ createQueue }) => createQueue(options));
    return queue;
  };
  return {
    start: async () => (await opened()).start(),
    stop: async () => (await queue)?.stop(),
    enqueue: async (tx, message) => (await opened()).enqueue(tx, message),
  };
}
