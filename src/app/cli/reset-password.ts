import { resetPasswordByCommand } from '#features/accounts/server/create-administrator.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { withDatabase } from './with-database.ts';

/** Prints a one-time password. The auditor's too: who keeps the server is not who keeps the accounts. */
export async function resetPasswordCommand(
  config: Config,
  { username, secondFactor }: { username: string; secondFactor: boolean },
): Promise<void> {
  const log = createLog('warn');
  const made = await withDatabase(config, log, (database) => {
    const runtime = { database, clock: systemClock, log, subscriptions: [], enqueue: async () => undefined };
    return resetPasswordByCommand(runtime, username, { secondFactor });
  });
  console.log(
    `利用者ID　${made.username}\nパスワード　${made.password}\nこのパスワードは一度だけ表示します。本人に渡し、最初のログインで変えてもらってください。監査の記録に残りました。`,
  );
}
