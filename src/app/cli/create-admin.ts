import { accountDraft } from '#features/accounts/contract/account.ts';
import { createAdministrator } from '#features/accounts/server/create-administrator.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { cliRefusals } from './cli.refusals.ts';
import { sealAfter } from './seal-after.ts';
import { withDatabase } from './with-database.ts';

const named = accountDraft.pick({ username: true, name: true });

/** Prints a one-time password; it has to be changed at the first sign-in. @throws cli.wrongAccount */
export async function createAdminCommand(config: Config, who: { username: string; name: string }): Promise<void> {
  if (!named.safeParse(who).success) throw cliRefusals.wrongAccount(who);
  const log = createLog('warn');
  const made = await withDatabase(config, log, async (database) => {
    const runtime = { database, clock: systemClock, log, subscriptions: [], enqueue: async () => undefined };
    const administrator = await createAdministrator(runtime, who);
    await sealAfter(config, database, log);
    return administrator;
  });
  console.log(
    `利用者ID　${made.username}\nパスワード　${made.password}\nこのパスワードは一度だけ表示します。最初のログインで変えてください。監査の画面に表示されます。`,
  );
}
