import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { headsFileIn } from '#platform/audit/heads-file.ts';
import { createSealer } from '#platform/audit/sealer.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from '#platform/log.ts';
import { auditSecret } from '../server/secret.ts';

/**
 * Seals what a command wrote to the embedded database, which no server has open then. On a server's database the running
 * product does it: a command started elsewhere would sign with a key that nobody knows.
 */
export async function sealAfter(config: Config, database: Database, log: Log): Promise<void> {
  if (database.kind !== 'embedded') return;
  const key = auditKeyOf(await auditSecret(config.auditKey, config.dataDir));
  const headsFile = headsFileIn(config.dataDir);
  const sealer = createSealer({ db: database.db, clock: systemClock, log, key, headsFile });
  await sealer.start();
  await sealer.stop();
}
