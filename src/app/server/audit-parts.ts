import { auditTrust } from '#features/accounts/server/accounts.slots.ts';
import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { readTrust } from '#platform/audit/audit-trust.ts';
import { headsFileIn } from '#platform/audit/heads-file.ts';
import { createSealer, type Sealer } from '#platform/audit/sealer.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { createMetrics, type Metrics } from '#platform/http/metrics.ts';
import type { Log } from '#platform/log.ts';
import { ofAllProcesses } from './processes.ts';
import { auditSecret } from './secret.ts';

/** The sealer of this installation, and the metrics that watch it. Verifying is told what it rests on. */
export async function createAuditParts(
  config: Config,
  { database, clock, log }: { database: Database; clock: Clock; log: Log },
): Promise<{ sealer: Sealer; metrics: Metrics }> {
  const key = auditKeyOf(await auditSecret(config.auditKey, config.dataDir));
  const headsFile = headsFileIn(config.dataDir);
  auditTrust.fill(() => readTrust(key, [headsFile])).apply();
  const sealer = createSealer({ db: database.db, clock, log, key, headsFile });
  return { sealer, metrics: ofAllProcesses(watchSealing(createMetrics(), sealer)) };
}

/** An alarm belongs on a delay over a minute, and on a chain that is not whole. */
function watchSealing(metrics: Metrics, sealer: Sealer): Metrics {
  metrics.watch({
    name: 'madoguchi_audit_seal_delay_seconds',
    help: 'Time the oldest audit record has waited for its seal.',
    ofSeveral: 'max',
    read: sealer.delaySeconds,
  });
  metrics.watch({
    name: 'madoguchi_audit_chain_whole',
    help: '0 when the chain of audit batches does not go on from the heads that left.',
    ofSeveral: 'min',
    read: () => Number(sealer.isWhole()),
  });
  return metrics;
}
