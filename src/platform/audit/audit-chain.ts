import { createHash } from 'node:crypto';
import type { JsonValue } from '../db/json.ts';

/** One link of the chain, as it is hashed. `at` is an ISO instant; `changes` maps a field to [from, to]. */
export interface AuditLink {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_kind: string;
  readonly actor_role: string;
  readonly actor_name: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly changes: JsonValue;
  readonly reason: string | null;
  readonly request_id: string;
}

/** The same value gives the same text whatever the order of its keys: jsonb does not keep it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 over the previous hash and every field of the link, in hex. */
export function linkHash(previousHash: string, link: AuditLink): string {
  const text = canonical([
    link.seq,
    link.at,
    link.actor_id,
    link.actor_kind,
    link.actor_role,
    link.actor_name,
    link.action,
    link.entity,
    link.entity_id,
    link.changes,
    link.reason,
    link.request_id,
  ]);
  return createHash('sha256').update(previousHash).update(text).digest('hex');
}
