import { sql } from 'kysely';
import { StaleVersion } from '../db/update-versioned.ts';
import { platformRefusals } from '../refusals.ts';
import { changesSince } from './changes-since.rules.ts';
import type { Runtime } from './run.ts';

/** Records of one aggregate that are looked through at the most. */
const mostRecords = 500;

/**
 * Turns a lost race into the refusal that tells what changed since the version the user saw, and who saved last and when,
 * so that the screen can set both side by side. Any other error passes through.
 */
export async function explainConflict(runtime: Runtime, error: unknown): Promise<never> {
  if (!(error instanceof StaleVersion)) throw error;
  const records = await runtime.database.db
    .selectFrom('audit_records')
    .select(['actor_name', 'at', 'changes', 'request_id'])
    .where('entity_id', '=', error.id)
    .where(sql<boolean>`changes <> '{}'::jsonb`)
    .orderBy('seq', 'desc')
    .limit(mostRecords)
    .execute();
  const version = Number(error.current?.version ?? 0);
  const saves = error.seen === null || error.current === null ? 1 : Math.max(1, version - error.seen);
  throw platformRefusals.staleVersion({
    changedBy: records[0]?.actor_name ?? null,
    changedAt: records[0]?.at ?? null,
    changes: changesSince(records, saves),
    version,
  });
}
