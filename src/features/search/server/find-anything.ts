import { searchTerms } from '#kernel/text/fold.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { searchWords } from '../contract/search.messages.ts';
import { readTogether } from './search.reads.ts';
import { searchProviders } from './search-provider.public.ts';

/** 検索: every kind that has hits, in the order the features stand. Nothing typed finds nothing. */
export async function findAnything(ctx: Ctx, input: { q: string; perKind: number }) {
  if (searchTerms(input.q).length === 0) return { groups: [] };
  const asked = { q: input.q, limit: input.perKind };
  const providers = searchProviders.fillings();
  const queries = providers.flatMap((provider) => {
    const query = provider.rows(ctx, asked);
    return query ? [[provider.kind, query] as const] : [];
  });
  const found = await readTogether(ctx, new Map(queries));
  const groups = providers.map(({ kind, toHit }) => ({
    title: searchWords.groups[kind],
    hits: (found.get(kind) ?? []).map((row) => ({ kind, ...toHit(row as never) })),
  }));
  return { groups: groups.filter((group) => group.hits.length > 0) };
}
