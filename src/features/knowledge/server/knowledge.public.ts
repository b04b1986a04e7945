import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { findKnowledge, insertUse } from './knowledge.repo.ts';

/**
 * Notes that a ticket was answered from an item: once a ticket, with the edition of that moment. Called by 受付 in the
 * transaction that resolves. @throws knowledge.absent
 */
export async function recordUse(ctx: Ctx, use: { knowledgeId: string; ticketId: string }): Promise<void> {
  const item = await findKnowledge(ctx, use.knowledgeId);
  if (!item) throw refused.absent();
  const isNew = await insertUse(ctx, item, use.ticketId);
  if (!isNew) return;
  const changes = { use_count: [item.use_count, item.use_count + 1] } as const;
  ctx.audit.record({ action: 'knowledge.use', entity: 'knowledge', entityId: item.id, changes });
}
