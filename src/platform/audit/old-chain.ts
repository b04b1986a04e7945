import type { Executor } from '../db/executor.ts';
import { type AuditRecord, noHash, numbersIn } from './audit-batch.ts';
import type { AuditBatch } from './audit-batches.reads.ts';
import { linkHash } from './audit-chain.ts';

interface Break {
  readonly seq: number;
  readonly batch: number;
  readonly why: 'oldChain';
}

/**
 * The chain of release 0.1: each record held the hash of the one before it, and a row told where it ended. Its records
 * are the first that were sealed, in their order; here their own chain is followed too.
 */
export async function createOldChain(db: Executor) {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  let seq = 0;
  let hash = noHash;
  const brokenIn = (batch: number): Break => ({ seq: seq + 1, batch, why: 'oldChain' });

  function follows(record: AuditRecord): boolean {
    if (record.seq !== seq + 1 || record.previous_hash !== hash) return false;
    if (record.hash !== linkHash(hash, record)) return false;
    seq = record.seq;
    hash = record.hash;
    return true;
  }

  /** Follows the old records of a batch. */
  function step(batch: AuditBatch, records: ReadonlyMap<number, AuditRecord>): Break | null {
    if (seq >= head.seq) return null;
    const old = numbersIn(batch.seqs).flatMap((each) => (each <= head.seq ? (records.get(each) ?? []) : []));
    return old.every(follows) ? null : brokenIn(batch.no);
  }

  /** Follows those that are not sealed yet, and compares with where the chain ended. */
  async function end(): Promise<Break | null> {
    while (seq < head.seq) {
      const rest = db.selectFrom('audit_records').selectAll().where('seq', '>', seq).where('seq', '<=', head.seq);
      const records = await rest.orderBy('seq').limit(1000).execute();
      if (records.length === 0 || !records.every(follows)) return brokenIn(0);
    }
    return hash === head.hash ? null : brokenIn(0);
  }
  return { step, end };
}
