import type { Ctx } from '#platform/use-case/context.ts';
import type { SuggestedKnowledge } from '../contract/suggestions.ts';
import { categoryOf, marked, type Question } from './question.ts';
import { readKnowledgeCandidates } from './suggest.reads.ts';
import { scoreOf } from './suggest.rules.ts';
import { readTextMatches } from './text-matches.reads.ts';

/** Published items that hold the words asked for, or are about that very model. */
export async function findKnowledge(ctx: Ctx, question: Question): Promise<SuggestedKnowledge[]> {
  const scores = await readTextMatches(ctx, 'knowledge', question.terms);
  const rows = await readKnowledgeCandidates(ctx, [...scores.keys()], question.modelId);
  return rows.map((row) => ({
    id: row.id,
    knowledgeNo: row.knowledge_no,
    kind: row.kind,
    title: row.title,
    marks: marked(row.title, question),
    body: row.body,
    edition: row.edition,
    pageCount: row.page_count,
    updatedAt: row.updated_at,
    useCount: row.use_count,
    targetName: row.model_name,
    category: categoryOf(row),
    isSameModel: row.is_same_model,
    score: scoreOf({
      textScore: scores.get(row.id) ?? 0,
      fullScore: question.fullScore,
      isSameModel: row.is_same_model,
      isSameCategory: question.categoryId !== null && row.category_id === question.categoryId,
      isSolved: true,
      useCount: row.use_count,
    }),
  }));
}
