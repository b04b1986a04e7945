import { existsSync, statfsSync } from 'node:fs';
import { verifyAudit } from '#platform/audit/verify-audit.ts';
import { ConfigError, readConfig } from '#platform/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { migrationsDir } from './with-database.ts';

const gib = 1024 ** 3;

/** Says what is configured, what is wrong and what to do about it. Exit code 1 when something is wrong. */
export async function doctorCommand(env: NodeJS.ProcessEnv): Promise<void> {
  let wrong = 0;
  const say = (ok: boolean, what: string, next = '') => {
    if (!ok) wrong += 1;
    console.log(`${ok ? '○' : '×'} ${what}${ok || !next ? '' : `\n    → ${next}`}`);
  };
  try {
    const config = readConfig(env);
    say(true, `設定　${config.baseUrl}（${config.host}:${config.port}）、データ ${config.dataDir}`);
    const base = existsSync(config.dataDir) ? config.dataDir : '.';
    const free = statfsSync(base).bavail * statfsSync(base).bsize;
    say(free > gib, `空き容量　${(free / gib).toFixed(1)} GB`, '1 GB 以上の空きを作ってください。');
    say(
      config.smtpUrl !== null,
      'メールの送信',
      'SMTP_URL を指定すると送信します。今はデータの mails フォルダに書き出します。',
    );
    say(
      config.baseUrl.startsWith('https://'),
      '通信の暗号化',
      'BASE_URL を https:// にし、前段で TLS を終端してください。',
    );
    const database = await openDatabase(config.database);
    await migrate(database, { dir: migrationsDir });
    say(true, `データベース　${database.kind === 'postgres' ? 'PostgreSQL' : '組み込み'}`);
    const verdict = await verifyAudit(database.db);
    say(
      verdict.broken === null,
      `監査記録　${verdict.checked} 件`,
      `第${verdict.broken?.seq}号から先がつながりません。控えと照らし合わせてください。`,
    );
    await database.close();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    say(false, error instanceof ConfigError ? '設定' : 'データベース', words);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}
