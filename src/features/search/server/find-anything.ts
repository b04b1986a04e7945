import { searchTerms } from '#kernel/text/fold.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { searchWords } from '../contract/search.messages.ts';
import { findHits } from './find-hits.public.ts';
import { searchProviders } from './search-provider.public.ts';

/** 検索: every kind that has hits, in the order the features stand. Nothing typed finds nothing. */
export async function findAnything(ctx: Ctx, input: { q: string; perKind: number }) {
  if (searchTerms(input.q).length === 0) return { groups: [] };
  const providers = searchProviders.fillings();
  const found = await findHits(ctx, providers, { q: input.q, limit: input.perKind });
  const groups = providers.map(({ kind }, at) => ({ title: searchWords.groups[kind], hits: found[at] ?? [] }));
  return { groups: groups.filter((group) => group.hits.length > 0) };
}
