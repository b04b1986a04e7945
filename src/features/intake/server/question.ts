import { marksOf } from '#kernel/text/marks.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { readModelOf } from './suggest.reads.ts';
import { type Term, termsOf } from './suggest.rules.ts';

/** What is asked, with what of it is known besides its words. */
export interface Question {
  readonly terms: readonly Term[];
  readonly fullScore: number;
  readonly modelId: string | null;
  readonly categoryId: string | null;
}

interface About {
  readonly assetId: string | null;
  readonly categoryId: string | null;
}

export async function questionOf(ctx: Ctx, text: string, of: About): Promise<Question> {
  const terms = termsOf(text);
  const fullScore = terms.reduce((sum, term) => sum + term.weight, 0);
  const modelId = of.assetId ? await readModelOf(ctx, of.assetId) : null;
  return { terms, fullScore, modelId, categoryId: of.categoryId };
}

/** Where a text holds the words asked for. */
export function marked(text: string, question: Question) {
  const terms = question.terms.map((term) => term.word);
  return marksOf(text, terms).map(({ from, to }) => ({ from, to }));
}

interface CategoryRow {
  readonly category_id: string | null;
  readonly category_name: string | null;
  readonly parent_name: string | null;
}

/** What a candidate is about, with the 分類 above it. */
export function categoryOf({ category_id, category_name, parent_name }: CategoryRow) {
  if (category_id === null || category_name === null) return null;
  return { id: category_id, name: parent_name === null ? category_name : `${parent_name} › ${category_name}` };
}
