import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { findKnowledge, updateKnowledge } from './knowledge.repo.ts';
import { publishProblem } from './knowledge.rules.ts';

/** 公開する. @throws knowledge.absent, approvalNeeded, alreadyPublished, symptomRequired, bodyRequired; StaleVersion on a conflict */
export async function publishKnowledge(ctx: Ctx, input: { id: string; version: number }): Promise<KnowledgeView> {
  const before = await findKnowledge(ctx, input.id);
  if (!before) throw refused.absent();
  const problem = publishProblem(before);
  if (problem) throw problem;
  if (before.kind === 'manual' && before.status === 'draft') throw refused.approvalNeeded();
  await updateKnowledge(ctx, input, {
    status: 'published',
    published_at: before.published_at ?? ctx.clock.now(),
  });
  ctx.audit.record({
    action: 'knowledge.publish',
    entity: 'knowledge',
    entityId: input.id,
    changes: { status: [before.status, 'published'] },
  });
  return getKnowledge(ctx, { id: input.id });
}
