import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '#platform/backup/archive.ts';
import { type Restored, restore } from '#platform/backup/restore.ts';
import type { Config } from '#platform/config.ts';
import { readBackupKey } from './backup-key.ts';
import { installProductQueues } from './cli-call.ts';
import { migrationsDir } from './with-database.ts';

/** `madoguchi restore <archive> [--key-file …]`: into an empty DATA_DIR, and an empty database where DATABASE_URL is set. */
export async function restoreCommand(config: Config, path: string, options: { keyFile?: string }): Promise<void> {
  const secret = await readBackupKey(options.keyFile ?? config.backup.keyFile);
  const installQueues = installProductQueues(config);
  const done = await restore(readArchive(path, secret), path, { config, migrationsDir, installQueues });
  console.log(done === 'wasWhole' ? '前回の復元は終わっていました。印を外しました。' : told(done));
  const hasKey = config.auditKey !== null || existsSync(join(config.dataDir, 'audit-key'));
  if (!hasKey) console.log(withoutKey);
}

/** A backup in the clear holds no keys. */
const withoutKey =
  '△ 監査記録の鍵は入っていません。起動すると新しい鍵を作り、これまでの封印の続きを新しい鍵で封印します。同じ鍵を使い続けるときは、起動の前に元の audit-key をDATA_DIRに置くか、AUDIT_KEY を指定してください。';

const counted = (count: number) => count.toLocaleString('ja-JP');

/** What was written and compared, for the person who decides whether to open the doors. */
export function told(done: Restored): string {
  return [
    ...(done.beganAgain ? ['前回は途中で終わっていたため、最初からやり直しました。'] : []),
    `${done.madeAt} の内容を書きました。`,
    `  表 ${done.tables}、行 ${counted(done.rows)}：すべて元と一致しました。`,
    `  ファイル ${counted(done.files)}：すべて元と一致しました。`,
    `  待っている処理 ${counted(done.jobs)}：すべて元と一致しました。`,
    ...(done.unknownJobs > 0
      ? [`△ この版にはない処理 ${counted(done.unknownJobs)} 件は待っていましたが、写していません。`]
      : []),
    `  監査記録 ${counted(done.audit)} 件：すべてつながっています。`,
  ].join('\n');
}
