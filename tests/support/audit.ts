import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { sealAll } from '#platform/audit/seal-audit.ts';
import { type AuditVerdict, verifyAudit } from '#platform/audit/verify-audit.ts';
import type { Executor } from '#platform/db/executor.ts';
import { officeHour } from './world.ts';

const key = auditKeyOf('only-for-tests-0123456789-0123456789');

/** The keys that tests seal with. */
export const sealedBy: ReadonlySet<string> = new Set([key.publicKey]);

/** Seals what waits and verifies it, as the server and `verify-audit` do. Fails when there is nothing to verify. */
export async function sealAndVerify(db: Executor): Promise<AuditVerdict> {
  await sealAll({ db, key, now: officeHour, last: null, trusted: new Set() });
  const verdict = await verifyAudit(db, { trusted: sealedBy });
  if (verdict.checked === 0 || verdict.waiting.count > 0) throw new Error('nothing was sealed, or something was left');
  return verdict;
}
