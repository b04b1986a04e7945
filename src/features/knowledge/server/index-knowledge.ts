import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { KnowledgeRecord } from './knowledge.repo.ts';
import { readTargets } from './knowledge-detail.reads.ts';

/** Keeps the item findable by number, every text of it and what it is about. */
export async function indexKnowledge(ctx: Ctx, item: KnowledgeRecord): Promise<void> {
  const { models, software, systems } = await readTargets(ctx, item.id);
  const names = [...models, ...software, ...systems].map((one) => one.name);
  const texts = [item.knowledge_no, item.title, item.symptom, item.cause, item.body, ...names];
  await indexDocuments(ctx.tx, [{ kind: 'knowledge', id: item.id, at: item.updated_at, texts }]);
}
