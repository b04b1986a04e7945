import { searchTerms } from '#kernel/text/fold.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { searchWords } from '../contract/search.messages.ts';
import { findHits } from './find-hits.public.ts';
import { searchProviders } from './search-provider.public.ts';

/** How many are counted beyond those on show. */
const counted = 20;

/** 検索: every kind that has hits, in the order the features stand. Nothing typed finds nothing. */
export async function findAnything(ctx: Ctx, input: { q: string; perKind: number }) {
  if (searchTerms(input.q).length === 0) return { groups: [] };
  const providers = searchProviders.fillings();
  const found = await findHits(ctx, providers, { q: input.q, limit: input.perKind + counted + 1 });
  const groups = providers.map(({ kind }, at) => {
    const hits = found[at] ?? [];
    const more = Math.max(0, hits.length - input.perKind);
    return {
      title: searchWords.groups[kind],
      hits: hits.slice(0, input.perKind),
      more: Math.min(more, counted),
      capped: more > counted,
    };
  });
  return { groups: groups.filter((group) => group.hits.length > 0) };
}
