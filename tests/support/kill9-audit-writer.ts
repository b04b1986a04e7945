import { auditKeyOf } from '#platform/audit/audit-key.ts';
import { headsFileIn } from '#platform/audit/heads-file.ts';
import { createSealer } from '#platform/audit/sealer.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { silentLog } from '#platform/log.ts';
import { runWrite } from '#platform/use-case/run.ts';
import { actorOf } from './world.ts';

// Commits audit records as fast as it can, beside a sealer, until it is killed. Prints each one after its commit.

const [kind, where, dataDir, secret] = process.argv.slice(2);
if (!where || !dataDir || !secret)
  throw new Error('usage: kill9-audit-writer.ts embedded|postgres WHERE DATA_DIR SECRET');
const database = await openDatabase(kind === 'embedded' ? { kind, dataDir: where } : { kind: 'postgres', url: where });
const sealer = createSealer({
  db: database.db,
  clock: systemClock,
  log: silentLog,
  key: auditKeyOf(secret),
  headsFile: headsFileIn(dataDir),
  everyMs: 50,
  headEveryMs: 0,
});
const runtime = { database, clock: systemClock, log: silentLog, subscriptions: [], enqueue: async () => undefined };
const actor = actorOf('agent');
await sealer.start();
for (let n = 0; ; n += 1) {
  const entityId = `${process.pid}-${n}`;
  await runWrite(runtime, { actor }, async (ctx) => ctx.audit.record({ action: 'x.write', entity: 'x', entityId }));
  process.stdout.write(`written ${entityId}\n`);
}
