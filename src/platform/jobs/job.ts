import type { Actor } from '#kernel/actor.ts';
import type { Ctx } from '../use-case/context.ts';
import type { JobDefinition } from '../use-case/module.ts';

/** Units of work for a job that stands partly outside: each one is a transaction of its own. */
export interface Units {
  read<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  write<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The same for someone whose work is carried on, with the rights they have by now; null when they have none any more. */
  as(actor: Actor): Promise<Units | null>;
}

/** Which try it is, from 1; `isLast` when a failure now means the job is given up. */
export interface Try {
  readonly number: number;
  readonly isLast: boolean;
}

/**
 * A job that talks to the outside (mail, files, lines) between units of work. Delivered at least once: it must bear
 * being run again.
 */
export interface OutsideJob {
  readonly name: string;
  /** Cron text in Asia/Tokyo for a repeating job. */
  readonly cron?: string;
  readonly deliver: (units: Units, data: never, attempt: Try) => Promise<void>;
}

/** How a failing job is tried again. Pauses double from `delaySeconds` up to `maxDelaySeconds`. */
export interface Retry {
  readonly limit: number;
  readonly delaySeconds: number;
  readonly maxDelaySeconds: number;
}

/** Everything a queue can run. A `JobDefinition` runs in one transaction and takes effect exactly once. */
export type AnyJob = (JobDefinition | OutsideJob) & {
  readonly retry?: Retry;
  /** How long one run may take, in hours, before it counts as failed and is begun again beside itself. Default a quarter. */
  readonly longestHours?: number;
};

/** About half an hour of trying: long enough for a database restart, short enough to be noticed the same day. */
export const usualRetry: Retry = { limit: 6, delaySeconds: 15, maxDelaySeconds: 900 };
