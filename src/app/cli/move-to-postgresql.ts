import { moveToServer } from '#platform/backup/move.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { installProductQueues } from './cli-call.ts';
import { told } from './restore.ts';
import { migrationsDir } from './with-database.ts';

/** `madoguchi move-to-postgresql --to <url>`, with the server stopped. Exit code 2 when attachments are missing. */
export async function moveToPostgresqlCommand(config: Config, options: { to: string }): Promise<void> {
  const installQueues = installProductQueues(config);
  const madeAt = systemClock.now();
  const done = await moveToServer({ config, url: options.to, migrationsDir, installQueues, madeAt });
  console.log(told({ ...done, files: done.checkedFiles }));
  for (const name of done.wrongFiles) console.log(`× 添付ファイルがないか、中身が記録と違います：${name}`);
  console.log(
    'PostgreSQLへ移しました。DATABASE_URL に移した先を指定して起動してください。DATA_DIR（添付ファイルと鍵）はそのまま使います。',
  );
  if (done.wrongFiles.length > 0) process.exitCode = 2;
}
