import { existsSync, statfsSync } from 'node:fs';
import { formatBytes } from '#kernel/byte-size.ts';
import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { readAuditRights } from '#platform/audit/audit-rights.ts';
import { readTrust } from '#platform/audit/audit-trust.ts';
import { headsFileIn } from '#platform/audit/heads-file.ts';
import { verifyAudit } from '#platform/audit/verify-audit.ts';
import { newestBackup } from '#platform/backup/kept-backups.ts';
import { systemClock } from '#platform/clock.ts';
import { type Config, ConfigError, readConfig } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { silentLog } from '#platform/log.ts';
import { auditSecret } from '../server/secret.ts';
import { brokenWords } from './verify-audit.ts';
import { withDatabase } from './with-database.ts';

const gib = 1024 ** 3;

type Say = (ok: boolean, what: string, next?: string) => void;

/** Says what is configured, what is wrong and what to do about it. Exit code 1 when something is wrong. */
export async function doctorCommand(env: NodeJS.ProcessEnv): Promise<void> {
  let wrong = 0;
  const say: Say = (ok, what, next = '') => {
    if (!ok) wrong += 1;
    console.log(`${ok ? '○' : '×'} ${what}${ok || !next ? '' : `\n    → ${next}`}`);
  };
  try {
    const config = readConfig(env);
    say(true, `設定　${config.baseUrl}（${config.host}:${config.port}）、データ ${config.dataDir}`);
    checkRoom(config, say);
    advise(config);
    await checkDatabase(config, say);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    say(false, error instanceof ConfigError ? '設定' : 'データベース', words);
  }
  process.exitCode = wrong === 0 ? 0 : 1;
}

function checkRoom(config: Config, say: Say): void {
  const { bavail, bsize } = statfsSync(existsSync(config.dataDir) ? config.dataDir : '.');
  const free = bavail * bsize;
  say(free > gib, `空き容量　${(free / gib).toFixed(1)} GB`, '1 GB 以上の空きを作ってください。');
}

/** What a trial does without, and real use should have. */
function advise(config: Config): void {
  const advice = (isDone: boolean, what: string, next: string) =>
    console.log(isDone ? `○ ${what}` : `△ ${what}\n    → ${next}`);
  advice(
    config.smtpUrl !== null,
    'メールの送信',
    'SMTP_URL を指定すると送信します。今はデータの mails フォルダに書き出します。',
  );
  advice(
    config.baseUrl.startsWith('https://'),
    '通信の暗号化',
    'BASE_URL を https:// にし、前段で TLS を終端してください。',
  );
  adviseBackup(config, advice);
}

const twoDaysMs = 2 * 24 * 3_600_000;

function adviseBackup({ backup }: Config, advice: (isDone: boolean, what: string, next: string) => void): void {
  const how = 'BACKUP_DIR を指定すると毎晩作ります。すぐに作るには「madoguchi backup」を実行してください。';
  const newest = backup.dir === null ? null : newestBackup(backup.dir);
  if (!newest) {
    advice(false, 'バックアップ　ありません', how);
    return;
  }
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(newest.at)).toZonedDateTimeISO('Asia/Tokyo');
  const when = `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  const age = Temporal.Instant.from(systemClock.now()).epochMilliseconds - newest.at;
  const size = formatBytes(newest.bytes);
  advice(
    age < twoDaysMs,
    `バックアップ　最後は ${when}（${newest.name}、${size}）`,
    '2日以上前のものです。毎晩の処理が失敗していないか、記録を確かめてください。',
  );
}

async function checkDatabase(config: Config, say: Say): Promise<void> {
  await withDatabase(config, silentLog, async (database) => {
    say(true, `データベース　${database.kind === 'postgres' ? 'PostgreSQL' : '組み込み'}`);
    if (database.kind === 'postgres') {
      await checkConnections(config, database, say);
      await checkAuditRights(database, say);
    }
    await checkAudit(config, database, say);
  });
}

/** Commands, a backup and the operator connect too. */
const keptFree = 10;

async function checkConnections({ processes, database }: Config, { pool }: Database, say: Say): Promise<void> {
  if (database.kind !== 'postgres') return;
  const { rows } = await pool.query<{ most: number }>("select current_setting('max_connections')::int as most");
  const most = rows[0]?.most ?? 0;
  // And one that listens.
  const each = database.poolSize + 1;
  say(
    processes * each + keptFree <= most,
    `接続　${processes} プロセス × ${each} 本（サーバの上限 ${most} 本）`,
    'WEB_CONCURRENCY か DATABASE_POOL_SIZE を小さくするか、PostgreSQL の max_connections を大きくしてください。',
  );
}

const rightsPage = 'docs/operations/install.md の「所有者を分ける」';

/** Which of the two ways of the page this installation goes. */
async function checkAuditRights({ pool }: Database, say: Say): Promise<void> {
  const { role, owner, isOwner, rewritable } = await readAuditRights(pool);
  if (isOwner) {
    console.log(
      `△ 監査記録の表　窓口の利用者 ${role} が所有者です\n    → 所有者を分けると、窓口の利用者は監査記録を書き換えられません。${rightsPage}を見てください。`,
    );
    return;
  }
  const what = rewritable.length === 0 ? '書き足すことだけできます' : `${rewritable.join('、')} を書き換えられます`;
  const next = `${rightsPage}にある権限のSQLを、所有者 ${owner} でもう一度実行してください。`;
  say(rewritable.length === 0, `監査記録の表　所有者は ${owner}。窓口の利用者 ${role} は${what}`, next);
}

/** Sealing takes a second; what waits for minutes waits for a server that does not run, or that cannot seal. */
const longWaitSeconds = 300;

async function checkAudit(config: Config, { db }: Database, say: Say): Promise<void> {
  const key = auditKeyOf(await auditSecret(config.auditKey, config.dataDir));
  const { checked, waiting, broken } = await verifyAudit(db, await readTrust(key, [headsFileIn(config.dataDir)]));
  say(broken === null, `監査記録　${checked} 件`, broken ? brokenWords(broken) : '');
  if (waiting.oldestAt === null) return;
  const waited = Temporal.Now.instant().since(Temporal.Instant.from(waiting.oldestAt)).total('seconds');
  const words = `封印を待つ監査記録　${waiting.count} 件（最も古いもの ${waiting.oldestAt}）`;
  const next = 'サーバを起動すると封印します。動いているのに増えるときは、サーバの記録（log）を確かめてください。';
  console.log(waited < longWaitSeconds ? `○ ${words}` : `△ ${words}\n    → ${next}`);
}
