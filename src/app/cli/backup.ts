import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { formatBytes } from '#kernel/byte-size.ts';
import { backupRefusals } from '#platform/backup/backup.refusals.ts';
import { type BackedUp, backUp } from '#platform/backup/backup.ts';
import { archiveName, isArchiveName } from '#platform/backup/kept-backups.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { readBackupKey } from './backup-key.ts';

export interface BackupCommandOptions {
  /** A file, or a folder in which it gets a name by its moment. */
  readonly to?: string;
  readonly keyFile?: string;
  /** How many of the newest stay in the folder. */
  readonly keep?: string;
}

/** `madoguchi backup [--to …] [--key-file …] [--keep n]`. Exit code 2 when attachments were missing. */
export async function backupCommand(config: Config, options: BackupCommandOptions): Promise<void> {
  const to = options.to ?? config.backup.dir;
  if (!to) throw backupRefusals.noDestination();
  const secret = await readBackupKey(options.keyFile ?? config.backup.keyFile);
  const folder = await folderOf(to, options.to === undefined);
  const { path, madeAt } = folder === null ? { path: to, madeAt: systemClock.now() } : await freeName(folder);
  if (folder !== null) await removeHalves(folder);
  const done = await backUp({ config, path, secret, madeAt });
  console.log(told(done, path, (await stat(path)).size, secret !== null));
  const keep = options.keep ?? (options.to === undefined ? config.backup.keep : null);
  if (folder !== null && keep !== null) await keepNewest(folder, Number(keep));
  if (done.missing.length + done.altered.length > 0) process.exitCode = 2;
}

async function folderOf(to: string, isConfigured: boolean): Promise<string | null> {
  if (isConfigured || to.endsWith('/')) {
    await mkdir(to, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      throw backupRefusals.unwritable({ path: to, cause: error.code ?? error.message });
    });
  }
  const found = await stat(to).catch(() => null);
  return found?.isDirectory() ? to : null;
}

/** A name says its second. When that one is taken, the next second's. */
async function freeName(folder: string): Promise<{ path: string; madeAt: string }> {
  const madeAt = systemClock.now();
  const path = join(folder, archiveName(madeAt));
  if (!existsSync(path)) return { path, madeAt };
  await setTimeout(100);
  return freeName(folder);
}

/** A backup that was killed leaves its half, which nobody takes for whole. */
async function removeHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.partial') || !isArchiveName(name.slice(0, -'.partial'.length))) continue;
    await rm(join(folder, name), { force: true });
    console.log(`途中で終わったバックアップ ${name} を消しました。`);
  }
}

async function keepNewest(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).filter(isArchiveName).sort().reverse();
  for (const name of names.slice(Math.max(1, keep))) {
    await rm(join(folder, name), { force: true });
    console.log(`古いバックアップ ${name} を消しました。`);
  }
}

const counted = (count: number) => count.toLocaleString('ja-JP');

function told(done: BackedUp, path: string, bytes: number, isSealed: boolean): string {
  const lines = [
    `バックアップ ${path} を作りました（${formatBytes(bytes)}）。`,
    `  表 ${done.tables}、行 ${counted(done.rows)}、待っている処理 ${counted(done.jobs)}、ファイル ${counted(done.files)}`,
  ];
  if (done.waitedMs !== null) lines.push(`  写しを取る間、ほかの人が待った時間：${done.waitedMs} ミリ秒`);
  if (!isSealed) {
    lines.push(
      '△ 暗号化していません。鍵（session-secret、audit-key）は入れていないので、別に保管してください。--key-file を付けると鍵ごと暗号化します。',
    );
  }
  for (const name of done.missing) lines.push(`× 添付ファイルがありません：${name}`);
  for (const name of done.altered) lines.push(`× 添付ファイルの中身が記録と違います：${name}`);
  return lines.join('\n');
}
