import { unlockByCommand } from '#features/accounts/server/unlock-account.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { withDatabase } from './with-database.ts';

/** Lifts the waits after wrong passwords and codes, for the day nobody can sign in to do it. */
export async function unlockCommand(config: Config, { username }: { username: string }): Promise<void> {
  const log = createLog('warn');
  const { name, lifted } = await withDatabase(config, log, (database) =>
    unlockByCommand({ database, clock: systemClock, log, subscriptions: [], enqueue: async () => undefined }, username),
  );
  const what = lifted > 0 ? `ログインの待ち${lifted}件を解きました` : 'ログインの待ちはありませんでした';
  console.log(`${name}さん　${what}。確認コードの間違いも数え直します。すぐにログインできます。`);
}
