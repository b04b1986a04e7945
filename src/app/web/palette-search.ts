import type { searchContract } from '#features/search/contract/search.contract.ts';
import type { PaletteItem } from '#ui/palette/palette-state.ts';
import type { PaletteSearch } from '#ui/palette/use-palette.ts';
import { mayOpen, pageAt, type Reader } from '#ui/routing/navigation.ts';
import { stringifySearch } from '#ui/routing/search.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { words } from '#ui/words.ts';
import { allPages } from './use-surroundings-of.ts';

const search = featureClient<typeof searchContract>('search');
type Group = Awaited<ReturnType<typeof search.call.find>>['groups'][number];

/** The list a record stands in, under the same words; null when this person has none. */
function listHref(href: string, q: string, reader: Reader): string | null {
  const list = href.slice(0, href.lastIndexOf('/'));
  const page = pageAt(allPages, list);
  return page && mayOpen(page, reader) ? `${list}${stringifySearch({ view: 'all', q })}` : null;
}

/** What there is beyond the hits on show, as the way to the list that shows them. */
function restOf(group: Group, q: string, reader: Reader): readonly PaletteItem[] {
  const [first] = group.hits;
  const href = first && group.more > 0 ? listHref(first.href, q, reader) : null;
  if (!first || href === null) return [];
  return [{ key: `rest:${first.kind}`, word: words.palette.rest(group.more, group.capped), href }];
}

/** Ctrl+K: everything the person may see, found by the server. */
export const searchFor =
  (reader: Reader): PaletteSearch =>
  async (text, signal) => {
    const { groups } = await search.call.find({ q: text, perKind: 6 }, { signal });
    return groups.map((group) => ({
      title: group.title,
      items: [
        ...group.hits.map((hit) => ({
          key: `${hit.kind}:${hit.id}`,
          word: hit.title,
          code: hit.code ?? undefined,
          note: hit.note ?? undefined,
          href: hit.href,
        })),
        ...restOf(group, text, reader),
      ],
    }));
  };
