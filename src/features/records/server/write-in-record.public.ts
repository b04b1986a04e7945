import type { Process } from '#kernel/process.ts';
import type { Changes } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { loadSeen } from './load-seen.ts';
import { type OwnTable, type PatchOf, updateOwn } from './own-row.public.ts';
import type { RecordHead, RecordKind } from './record-kind.public.ts';
import { updateHead } from './records.repo.ts';

/**
 * Makes a use case of writing in a record without a step: a text that is worked on word by word. Its state and 経過 stay;
 * the version and the audit record move. The verb refuses where it may not be. @throws records.absent; StaleVersion
 */
export function writeIn<P extends Process, R extends RecordHead, F, T extends OwnTable, I>(
  kind: RecordKind<P, R, F, T>,
  action: string,
  verb: (ctx: Ctx, record: R, input: I) => { readonly patch: PatchOf<T>; readonly changes: Changes },
) {
  return async (ctx: Ctx, input: { id: string; version: number } & I): Promise<void> => {
    const record = await loadSeen(ctx, kind, input);
    const { patch, changes } = verb(ctx, record, input);
    await updateOwn(ctx, kind.table, record.id, patch);
    await updateHead(ctx, record, {});
    ctx.audit.record({ action, entity: kind.process.entity, entityId: record.id, changes });
  };
}
