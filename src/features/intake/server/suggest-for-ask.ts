import type { Ctx } from '#platform/use-case/context.ts';
import type { SuggestedKnowledge } from '../contract/suggestions.ts';
import { questionOf } from './question.ts';
import { bestOf } from './suggest.rules.ts';
import { findKnowledge } from './suggested-knowledge.ts';

/** So many are shown beside a question; below this score an item has little to do with it. */
const most = 3;
const least = 0.3;

/** すぐ試せる方法 on the portal: published knowledge only, nobody's tickets. */
export async function suggestForAsk(
  ctx: Ctx,
  input: { text: string; assetId: string | null },
): Promise<SuggestedKnowledge[]> {
  const question = await questionOf(ctx, input.text, { assetId: input.assetId, categoryId: null });
  const found = (await findKnowledge(ctx, question)).filter((item) => question.terms.length > 0 && item.score >= least);
  return bestOf(found, most);
}
