import { StaleVersion } from '../db/update-versioned.ts';
import { platformRefusals } from '../refusals.ts';
import type { Runtime } from './run.ts';

/**
 * Turns a lost race into the refusal that tells who changed what since the version the user saw, so that the screen can
 * set both side by side. Any other error passes through.
 */
export async function explainConflict(runtime: Runtime, error: unknown): Promise<never> {
  if (!(error instanceof StaleVersion)) throw error;
  const last = await runtime.database.db
    .selectFrom('audit_records')
    .select(['actor_name', 'at', 'changes'])
    .where('entity_id', '=', error.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  throw platformRefusals.staleVersion({
    changedBy: last?.actor_name ?? null,
    changedAt: last?.at ?? null,
    changes: last?.changes ?? {},
    version: Number(error.current?.version ?? 0),
  });
}
