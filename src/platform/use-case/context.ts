import type { Actor } from '#kernel/actor.ts';
import type { AuditWriter } from '../audit/audit-writer.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from '../db/executor.ts';
import type { Log } from '../log.ts';
import type { DomainEvent } from './events.ts';

/** Something to be done outside after the commit: a mail, a file. Written in the same transaction, delivered at least once. */
export interface OutboxMessage {
  /** The job that delivers it: `mail.send`. */
  readonly job: string;
  readonly data: object;
}

/** All a use case is given. It never opens a transaction, never knows HTTP, never does network or file work (law 3). */
export interface Ctx {
  readonly actor: Actor;
  /** The transaction of a write; plain statements of a read. */
  readonly tx: Executor;
  readonly clock: Clock;
  readonly audit: AuditWriter;
  readonly events: { emit<P>(event: DomainEvent<P>, payload: P): Promise<void> };
  readonly outbox: { send(message: OutboxMessage): void };
  readonly log: Log;
  readonly requestId: string;
}

export type UseCase<Input, Output> = (ctx: Ctx, input: Input) => Promise<Output>;
