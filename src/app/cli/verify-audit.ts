import { auditWords } from '#features/accounts/contract/accounts.messages.ts';
import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { readTrust } from '#platform/audit/audit-trust.ts';
import { headsFileIn } from '#platform/audit/heads-file.ts';
import { type AuditVerdict, verifyAudit } from '#platform/audit/verify-audit.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { auditSecret } from '../server/secret.ts';
import { withDatabase } from './with-database.ts';

export interface VerifyAuditOptions {
  /** Files of heads that left, besides the one in the data directory. */
  readonly heads?: readonly string[];
  /** A code from paper or a mail. */
  readonly code?: string;
}

/** Exit code 1 and the first broken record's number when the chain does not hold. */
export async function verifyAuditCommand(config: Config, options: VerifyAuditOptions = {}): Promise<void> {
  const key = auditKeyOf(await auditSecret(config.auditKey, config.dataDir));
  const files = [headsFileIn(config.dataDir), ...(options.heads ?? [])];
  const trust = await readTrust(key, files);
  const verdict = await withDatabase(config, createLog('warn'), (database) =>
    verifyAudit(database.db, { ...trust, ...(options.code === undefined ? {} : { code: options.code }) }),
  );
  if (verdict.broken) {
    console.error(brokenWords(verdict.broken));
    process.exitCode = 1;
    return;
  }
  console.log(wholeWords(verdict).join('\n'));
}

const count = (n: number) => n.toLocaleString('ja-JP');

/** A break as an operator reads it. */
export function brokenWords({ seq, batch, why }: NonNullable<AuditVerdict['broken']>): string {
  const place = batch > 0 ? `監査記録 第${seq}号（封印 ${batch}）` : `監査記録 第${seq}号`;
  return `${place}：${auditWords.whys[why]}。控えと照らし合わせてください。`;
}

function wholeWords({ checked, waiting, code, matched }: AuditVerdict): string[] {
  const lines = [`監査記録 ${count(checked)} 件はすべてつながっています。`];
  if (code !== null) lines.push(`封印番号　${code}`);
  if (matched > 0) lines.push(`控え ${count(matched)} 件と合っています。`);
  if (waiting.count > 0)
    lines.push(`ほかに ${count(waiting.count)} 件が封印を待っています（最も古いもの ${waiting.oldestAt}）。`);
  return lines;
}
