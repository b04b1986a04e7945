import { searchTerms } from '#kernel/text/fold.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { searchWords } from '../contract/search.messages.ts';
import { searchProviders } from './search-provider.public.ts';

/** 検索: every kind that has hits, in the order the features stand. Nothing typed finds nothing. */
export async function findAnything(ctx: Ctx, input: { q: string; perKind: number }) {
  if (searchTerms(input.q).length === 0) return { groups: [] };
  const found = await Promise.all(
    searchProviders.fillings().map(async (provider) => ({
      title: searchWords.groups[provider.kind],
      hits: await provider.find(ctx, { q: input.q, limit: input.perKind }),
    })),
  );
  return { groups: found.filter((group) => group.hits.length > 0) };
}
