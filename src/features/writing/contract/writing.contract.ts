import { z } from 'zod';
import { knowledgePermissions as may } from '#features/knowledge/contract/knowledge.process.ts';
import { reads } from '#kernel/contract/procedure.ts';
import { manualShelf, wantedArticle } from './writing.ts';

export const writingContract = {
  /** 次に書くもの: what was asked again and again without an item. */
  wanted: reads(may.plan)
    .input(z.object({ days: z.number().int().min(7).max(366).default(90) }))
    .output(z.array(wantedArticle)),
  /** マニュアルの整備 (§4-5): topics with their manuals, and what is to be renewed (§4-6). */
  manuals: reads(may.plan).input(z.object({})).output(manualShelf),
};
