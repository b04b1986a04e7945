import { createHash } from 'node:crypto';
import { type AuditLink, canonical } from './audit-chain.ts';

/** A record as it lies in the table; the two hashes are those of the old chain. */
export interface AuditRecord extends AuditLink {
  readonly previous_hash: string | null;
  readonly hash: string | null;
  readonly effect: string | null;
}

/** What a batch's hash binds. `leaves` holds `leafBytes` of SHA-256 for each record, in order of number. */
export interface BatchBody {
  readonly no: number;
  readonly seqs: string;
  readonly highest: number;
  readonly records: number;
  readonly leaves: Buffer;
  readonly previous_hash: string;
  readonly sealed_at: string;
}

export const leafBytes = 32;
export const noHash = '0'.repeat(64);

/** SHA-256 over every field of a record. */
export function leafOf(record: AuditRecord): Buffer {
  const text = canonical([
    'madoguchi.audit.record.1',
    record.seq,
    record.at,
    record.actor_id,
    record.actor_kind,
    record.actor_role,
    record.actor_name,
    record.action,
    record.entity,
    record.entity_id,
    record.changes,
    record.reason,
    record.request_id,
    record.previous_hash,
    record.hash,
    record.effect,
  ]);
  return createHash('sha256').update(text).digest();
}

/** SHA-256, in hex, over everything a batch says and the hash of the batch before it. */
export function batchHash(batch: BatchBody): string {
  const { no, seqs, highest, records, previous_hash, sealed_at } = batch;
  const text = canonical(['madoguchi.audit.batch.1', no, seqs, highest, records, previous_hash, sealed_at]);
  return createHash('sha256').update(text).update(batch.leaves).digest('hex');
}

/** Ascending numbers as PostgreSQL writes an int8multirange: 1, 2, 3, 7 → `{[1,4),[7,8)}`. */
export function rangesOf(seqs: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last && last[1] === seq) last[1] = seq + 1;
    else ranges.push([seq, seq + 1]);
  }
  return `{${ranges.map(([from, to]) => `[${from},${to})`).join(',')}}`;
}

/** The numbers of an int8multirange, ascending. */
export function numbersIn(ranges: string): number[] {
  return [...ranges.matchAll(/\[(\d+),(\d+)\)/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) }, (_, index) => Number(from) + index),
  );
}
