import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { AuditEffect } from '#kernel/contract/procedure.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from '../db/executor.ts';
import { insertMany, insertOf } from '../db/write-many.ts';

/** Field → [from, to]. A created record has from null, a removed one to null. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>;

/** What a use case says about its change. The writer adds who, when and the request. */
export interface AuditNote {
  /** The button's word in code: `assets.transfer`. */
  readonly action: string;
  /** The aggregate's noun: `asset`. Live updates carry it. */
  readonly entity: string;
  readonly entityId: string;
  readonly changes?: Changes;
  readonly reason?: string | null;
}

export interface AuditWriter {
  /** Notes a change; it is written when the transaction ends and sealed after that. */
  record(note: AuditNote): void;
  /** Counts records of the change that are appended after it (use-case/staged-change.ts): a quota is told of them too. */
  owe?(records: number): void;
}

/** The fields of `after` that differ from `before`, as an audit record shows them. */
export function changesBetween(before: object | null, after: object): Changes {
  const old = (before ?? {}) as Record<string, unknown>;
  const entries = Object.entries(after)
    .filter(([key, value]) => JSON.stringify(old[key] ?? null) !== JSON.stringify(value ?? null))
    .map(([key, value]) => [key, [old[key] ?? null, value ?? null]] as const);
  return Object.fromEntries(entries);
}

/** Buffers notes until `flush`, so that they are one statement at the end of a transaction. */
export function createAuditBuffer(): AuditWriter & { readonly notes: readonly AuditNote[]; size(): number } {
  const notes: AuditNote[] = [];
  let owed = 0;
  return {
    notes,
    record: (note) => void notes.push(note),
    owe: (records) => {
      owed += records;
    },
    size: () => notes.length + owed,
  };
}

/** What is told to others when the transaction commits. */
export interface Announcement {
  readonly channel: string;
  readonly payload: string;
}

/** Who wrote the notes, by what clock, and with what declared effect. */
export interface WrittenBy {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  /** What the procedure declares of itself. Default `change`. */
  readonly effect?: AuditEffect;
}

/**
 * Appends the buffered notes, and announces them. Call once, last, inside the transaction they describe. It locks nothing
 * that another transaction needs; a sealer chains the records after the commit.
 */
export async function flushAudit(
  tx: Executor,
  notes: readonly AuditNote[],
  by: WrittenBy,
  announcement: Announcement | null = null,
): Promise<void> {
  if (notes.length === 0) return;
  const at = by.clock.now();
  const rows = notes.map((note) => ({
    at,
    actor_id: by.actor.id,
    actor_kind: by.actor.kind,
    actor_role: by.actor.role,
    actor_name: by.actor.name,
    action: note.action,
    entity: note.entity,
    entity_id: note.entityId,
    changes: note.changes ?? {},
    reason: note.reason?.toWellFormed() ?? null,
    request_id: by.requestId,
    effect: by.effect ?? 'change',
  }));
  // All but the last chunk go first; the last one takes the announcement along.
  const last = rows.splice(-chunk);
  await insertMany(tx, 'audit_records', rows);
  const told = announcement ? sql`pg_notify(${announcement.channel}, ${announcement.payload})` : sql`null`;
  await sql`with written as (${insertOf('audit_records', last)}) select ${told}`.execute(tx);
}

const chunk = 1000;
