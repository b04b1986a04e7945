import type { Executor } from '../db/executor.ts';
import { linkHash } from './audit-chain.ts';

/** `broken` names the first record that does not fit the chain, and why. */
export interface AuditVerdict {
  readonly checked: number;
  readonly broken: { seq: number; why: 'missing' | 'hash' | 'previousHash' | 'head' } | null;
}

const pageSize = 5000;
const zero = '0'.repeat(64);

/** Walks the whole chain and reports the first break: an altered, removed or inserted record, or a wrong head. */
export async function verifyAudit(db: Executor): Promise<AuditVerdict> {
  let hash = zero;
  let seq = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit_records')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      if (row.seq !== seq + 1) return { checked: seq, broken: { seq: seq + 1, why: 'missing' } };
      if (row.previous_hash !== hash) return { checked: seq, broken: { seq: row.seq, why: 'previousHash' } };
      if (row.hash !== linkHash(hash, row)) return { checked: seq, broken: { seq: row.seq, why: 'hash' } };
      hash = row.hash;
      seq = row.seq;
    }
    if (rows.length < pageSize) break;
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
  if (head.seq !== seq || head.hash !== hash) return { checked: seq, broken: { seq: seq + 1, why: 'head' } };
  return { checked: seq, broken: null };
}
