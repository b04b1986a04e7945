import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { permissions, reads } from '#kernel/contract/procedure.ts';
import { manualShelf, wantedArticles } from './writing.ts';

const may = permissions('writing', { read: overseers });

export const writingContract = {
  /** 次に書くもの: what was asked again and again without an item. */
  wanted: reads(may.read)
    .input(z.object({ days: z.number().int().min(7).max(366).default(90) }))
    .output(wantedArticles),
  /** マニュアルの整備 (§4-5): topics with their manuals, and what is to be renewed (§4-6). */
  manuals: reads(may.read).input(z.object({})).output(manualShelf),
};
