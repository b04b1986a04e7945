import type { Process } from '#kernel/process.ts';
import { StaleVersion } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import type { OwnTable } from './own-row.public.ts';
import type { RecordHead, RecordKind } from './record-kind.public.ts';
import { unscopedLock } from './records.repo.ts';

/** The record in the actor's scope as the user saw it, locked. @throws records.absent; StaleVersion */
export async function loadSeen<P extends Process, R extends RecordHead, F, T extends OwnTable>(
  ctx: Ctx,
  kind: RecordKind<P, R, F, T>,
  seen: { id: string; version: number },
): Promise<R> {
  const locked = await unscopedLock(ctx, seen.id);
  const record = locked && (await kind.find(ctx, seen.id));
  if (!record || record.entity !== kind.process.entity) throw refused.absent();
  if (record.version !== seen.version) throw new StaleVersion('records', record.id, { ...record });
  return record;
}
