import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { findKnowledge, type KnowledgeRecord } from './knowledge.repo.ts';
import { readTargets } from './knowledge-detail.reads.ts';

/** Keeps the item findable by number, every text of it and what it is about. */
export async function indexKnowledge(ctx: Ctx, item: KnowledgeRecord): Promise<void> {
  const { models, software, systems } = await readTargets(ctx, item.id);
  const names = [...models, ...software, ...systems].map((one) => one.name);
  const texts = [item.knowledge_no, item.title, item.symptom, item.cause, item.body, ...names];
  await indexDocuments(ctx.tx, [{ kind: 'knowledge', id: item.id, at: item.updated_at, texts }]);
}

/** The same for many, when the folding has changed. */
export async function indexAllKnowledge(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const item = await findKnowledge(ctx, id);
    if (item) await indexKnowledge(ctx, item);
  }
}
