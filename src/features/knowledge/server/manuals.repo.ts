import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ManualReview } from '../contract/knowledge.ts';
import type { KnowledgeRecord } from './knowledge.repo.ts';

interface Renewal {
  readonly changeId: string;
  readonly softwareId: string;
  readonly dueOn: string;
}

/** One for each manual of the product; one without a manual where none tells of it. */
export async function insertRenewals(ctx: Ctx, of: Renewal, manualIds: readonly string[]): Promise<void> {
  const rows = (manualIds.length > 0 ? manualIds : [null]).map((knowledge_id) => ({
    id: newId(),
    change_id: of.changeId,
    software_id: of.softwareId,
    knowledge_id,
    due_on: of.dueOn,
    created_at: ctx.clock.now(),
  }));
  await ctx.tx.insertInto('manual_renewals').values(rows).execute();
}

/** What the approved text shows is done. */
export async function closeRenewals(ctx: Ctx, item: KnowledgeRecord, edition: number): Promise<void> {
  if (item.reflects.length === 0) return;
  await ctx.tx
    .updateTable('manual_renewals')
    .set({ done_at: ctx.clock.now(), done_by_id: item.id, done_edition: edition })
    .where('id', 'in', item.reflects)
    .where('done_at', 'is', null)
    .execute();
}

export async function insertReview(ctx: Ctx, item: KnowledgeRecord, { on, note }: ManualReview): Promise<void> {
  await ctx.tx
    .insertInto('manual_reviews')
    .values({
      id: newId(),
      knowledge_id: item.id,
      edition: item.edition,
      reviewed_on: on,
      note,
      reviewed_by: ctx.actor.id,
      reviewed_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .execute();
}
