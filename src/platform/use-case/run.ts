import type { Actor } from '#kernel/actor.ts';
import type { AuditEffect } from '#kernel/contract/procedure.ts';
import { newId } from '#kernel/id.ts';
import { createAuditBuffer, flushAudit, type WrittenBy } from '../audit/audit-writer.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from '../db/executor.ts';
import type { Database } from '../db/open-database.ts';
import { sendTogether } from '../db/read-scope.ts';
import type { Log } from '../log.ts';
import type { Ctx, OutboxMessage } from './context.ts';
import type { Subscription } from './events.ts';
import { explainConflict } from './explain-conflict.ts';
import { topicsOf } from './live-topics.ts';
import type { SharedCounts } from './shared-counts.ts';

/** The running product's parts that a use case is run with. One per process. */
export interface Runtime {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly subscriptions: readonly Subscription[];
  /** Enqueues outside work in the caller's transaction. */
  readonly enqueue: (tx: Executor, message: OutboxMessage) => Promise<void>;
  /** How much an actor may write: asked before a call that writes, told of each record that was written. */
  readonly quota?: { write(actor: Actor): void; wrote(actor: Actor, rows: number): void };
  /** What other processes on this database have to know of what this one counts. */
  readonly others?: SharedCounts;
}

/** Live updates name what changed, never what it became: the reader asks again with its own rights. */
export const liveChannel = 'madoguchi_live';

interface Call {
  readonly actor: Actor;
  readonly requestId?: string;
  /** What the procedure declares of itself; its records carry it. */
  readonly effect?: AuditEffect;
}

const writtenBy = (runtime: Runtime, { actor, effect }: Call, requestId: string): WrittenBy => ({
  actor,
  requestId,
  clock: runtime.clock,
  ...(effect ? { effect } : {}),
});

/** Runs a read: plain statements. Its audit notes (exports, bulk reads) are written afterwards. */
export async function runRead<T>(runtime: Runtime, call: Call, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const requestId = call.requestId ?? newId();
  const audit = createAuditBuffer();
  const result = await sendTogether(() =>
    work(makeCtx(runtime, call.actor, requestId, runtime.database.db, audit, [])),
  );
  if (audit.notes.length > 0) {
    await runtime.database.transaction((tx) => flushAudit(tx, audit.notes, writtenBy(runtime, call, requestId)));
  }
  return result;
}

/** Runs a write: one transaction that holds the change, its events, its outside work and its audit records. */
export async function runWrite<T>(runtime: Runtime, call: Call, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const requestId = call.requestId ?? newId();
  let rows = 0;
  const unit = runtime.database.transaction(async (tx) => {
    const audit = createAuditBuffer();
    const messages: OutboxMessage[] = [];
    const result = await work(makeCtx(runtime, call.actor, requestId, tx, audit, messages));
    for (const message of messages) await runtime.enqueue(tx, message);
    await flushAudit(tx, audit.notes, writtenBy(runtime, call, requestId), {
      channel: liveChannel,
      payload: topicsOf(audit.notes),
    });
    rows = audit.size();
    return result;
  });
  const result = await unit.catch((error: unknown) => explainConflict(runtime, error));
  runtime.quota?.wrote(call.actor, rows);
  return result;
}

function makeCtx(
  runtime: Runtime,
  actor: Actor,
  requestId: string,
  tx: Executor,
  audit: Ctx['audit'],
  messages: OutboxMessage[],
): Ctx {
  const ctx: Ctx = {
    actor,
    tx,
    clock: runtime.clock,
    audit,
    log: runtime.log,
    requestId,
    outbox: { send: (message) => void messages.push(message) },
    events: {
      emit: async (event, payload) => {
        for (const subscription of runtime.subscriptions) {
          if (subscription.event === event.name) await subscription.handle(ctx, payload as never);
        }
      },
    },
  };
  return ctx;
}
