import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { findKnowledge, updateKnowledge } from './knowledge.repo.ts';

/** 公開をやめる; editions and uses stay. @throws knowledge.absent, knowledge.notPublished; StaleVersion on a conflict */
export async function retireKnowledge(
  ctx: Ctx,
  input: { id: string; version: number; reason: string },
): Promise<KnowledgeView> {
  const before = await findKnowledge(ctx, input.id);
  if (!before) throw refused.absent();
  if (before.status !== 'published') throw refused.notPublished();
  await updateKnowledge(ctx, input, { status: 'retired' });
  ctx.audit.record({
    action: 'knowledge.retire',
    entity: 'knowledge',
    entityId: input.id,
    changes: { status: ['published', 'retired'] },
    reason: input.reason,
  });
  return getKnowledge(ctx, { id: input.id });
}
