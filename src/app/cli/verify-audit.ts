import { verifyAudit } from '#platform/audit/verify-audit.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { withDatabase } from './with-database.ts';

const reasons = {
  missing: '記録が抜けています',
  hash: '記録の内容が書き換えられています',
  previousHash: '前の記録とのつながりが切れています',
  head: '最後の記録が消されています',
};

/** Exit code 1 and the first broken record's number when the chain does not hold. */
export async function verifyAuditCommand(config: Config): Promise<void> {
  const verdict = await withDatabase(config, createLog('warn'), (database) => verifyAudit(database.db));
  if (!verdict.broken) {
    console.log(`監査記録 ${verdict.checked.toLocaleString('ja-JP')} 件はすべてつながっています。`);
    return;
  }
  console.error(`監査記録 第${verdict.broken.seq}号：${reasons[verdict.broken.why]}。控えと照らし合わせてください。`);
  process.exitCode = 1;
}
