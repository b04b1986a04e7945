import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from '../db/executor.ts';
import type { JsonValue } from '../db/json.ts';
import { insertMany, insertOf, jsonText } from '../db/write-many.ts';
import { linkHash } from './audit-chain.ts';

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
  /** Notes a change; it is chained and written when the transaction ends. */
  record(note: AuditNote): void;
}

/** The fields of `after` that differ from `before`, as an audit record shows them. */
export function changesBetween(before: object | null, after: object): Changes {
  const old = (before ?? {}) as Record<string, unknown>;
  const entries = Object.entries(after)
    .filter(([key, value]) => JSON.stringify(old[key] ?? null) !== JSON.stringify(value ?? null))
    .map(([key, value]) => [key, [old[key] ?? null, value ?? null]] as const);
  return Object.fromEntries(entries);
}

/** Buffers notes until `flush`, so that the chain's head is locked only for the last moment of a transaction. */
export function createAuditBuffer(): AuditWriter & { readonly notes: readonly AuditNote[] } {
  const notes: AuditNote[] = [];
  return { notes, record: (note) => void notes.push(note) };
}

/** What is told to others when the transaction commits. */
export interface Announcement {
  readonly channel: string;
  readonly payload: string;
}

/** Chains the buffered notes and inserts them, and announces them. Call once, last, inside the transaction they describe. */
export async function flushAudit(
  tx: Executor,
  notes: readonly AuditNote[],
  by: { actor: Actor; clock: Clock; requestId: string },
  announcement: Announcement | null = null,
): Promise<void> {
  if (notes.length === 0) return;
  const head = await tx.selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = notes.map((note) => {
    seq += 1;
    const link = {
      seq,
      at: by.clock.now(),
      actor_id: by.actor.id,
      actor_kind: by.actor.kind,
      actor_role: by.actor.role,
      actor_name: by.actor.name,
      action: note.action,
      entity: note.entity,
      entity_id: note.entityId,
      changes: JSON.parse(jsonText(note.changes ?? {})) as Record<string, JsonValue>,
      reason: note.reason?.toWellFormed() ?? null,
      request_id: by.requestId,
    };
    const previous_hash = hash;
    hash = linkHash(previous_hash, link);
    return { ...link, previous_hash, hash };
  });
  // All but the last chunk go first; the last one takes the head and the announcement along.
  const last = rows.splice(-chunk);
  await insertMany(tx, 'audit_records', rows);
  const told = announcement ? sql`pg_notify(${announcement.channel}, ${announcement.payload})` : sql`null`;
  await sql`with written as (${insertOf('audit_records', last)}),
    moved as (update audit_head set seq = ${seq}, hash = ${hash}) select ${told}`.execute(tx);
}

const chunk = 1000;
