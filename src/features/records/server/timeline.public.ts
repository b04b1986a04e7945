import type { Ctx } from '#platform/use-case/context.ts';
import { insertRecordEntries, type NewRecordEntry } from './records.repo.ts';

/** Lines of 経過 that no step wrote: a job's, an event's. */
export async function writeEntries(
  ctx: Ctx,
  record: { readonly id: string; readonly entity: string },
  entries: readonly NewRecordEntry[],
): Promise<void> {
  await insertRecordEntries(ctx, record, entries);
}
