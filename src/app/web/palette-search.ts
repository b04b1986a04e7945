import type { searchContract } from '#features/search/contract/search.contract.ts';
import type { PaletteSearch } from '#ui/palette/use-palette.ts';
import { featureClient } from '#ui/rpc/client.ts';

const search = featureClient<typeof searchContract>('search');

/** Ctrl+K: everything the person may see, found by the server. */
export const paletteSearch: PaletteSearch = async (text, signal) => {
  const { groups } = await search.call.find({ q: text, perKind: 6 }, { signal });
  return groups.map((group) => ({
    title: group.title,
    items: group.hits.map((hit) => ({
      key: `${hit.kind}:${hit.id}`,
      word: hit.title,
      code: hit.code ?? undefined,
      note: hit.note ?? undefined,
      href: hit.href,
    })),
  }));
};
