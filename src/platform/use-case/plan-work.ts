import type { AuditNote } from '../audit/audit-writer.ts';
import { collectWrites, type StagedRows } from '../db/collect-writes.ts';
import type { Ctx, OutboxMessage } from './context.ts';
import type { DomainEvent } from './events.ts';
import { stageNotes } from './staged-change.ts';

/** A change that was worked out and not made yet. */
export interface PlannedWork {
  /** Writes ahead what belongs to the change and is seen by nobody yet, in a transaction before that one. */
  stage(ctx: Ctx): Promise<void>;
  /** Makes it, in the transaction of this context: statements, audit records, events, outside work. */
  carryOut(ctx: Ctx): Promise<void>;
}

/**
 * Runs a use case without making its change: it reads what it needs now, and everything it does is kept. A large change is
 * worked out in many such pieces, between which others have their turn, and made in one short transaction: nobody sees a
 * part of it, and a process that is killed before has changed nothing. With a `change` its audit records, and what its repos
 * know how to write ahead (staged-rows.ts), are no part of that transaction: decision 0019.
 */
export async function planWork(
  ctx: Ctx,
  work: (ctx: Ctx) => Promise<void>,
  change: StagedRows | null = null,
): Promise<PlannedWork> {
  const writes = collectWrites(ctx.tx, change);
  const notes: AuditNote[] = [];
  const events: { event: DomainEvent<unknown>; payload: unknown }[] = [];
  const messages: OutboxMessage[] = [];
  await work({
    ...ctx,
    tx: writes.tx,
    audit: { record: (note) => void notes.push(note) },
    events: { emit: async (event, payload) => void events.push({ event, payload }) },
    outbox: { send: (message) => void messages.push(message) },
  });
  return {
    stage: async (staging) => {
      await writes.stage(staging.tx);
      if (change) await stageNotes(staging, change, notes);
    },
    carryOut: async (made) => {
      await writes.replay(made.tx);
      if (!change) for (const note of notes) made.audit.record(note);
      for (const { event, payload } of events) await made.events.emit(event, payload);
      for (const message of messages) made.outbox.send(message);
    },
  };
}
