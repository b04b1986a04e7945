import type { PageRoute, Standing } from '#ui/routing/web-module.ts';

interface RecordPages {
  /** Where the list stands; a new record and each record stand below it. */
  readonly home: string;
  readonly at: Standing;
  readonly words: { readonly list: string; readonly screen: string; readonly make: string };
  readonly may: { readonly read: string; readonly make: string };
  readonly keywords: readonly string[];
  /** The code splits: the list, the page that makes a record, the page of one. */
  readonly list: PageRoute['load'];
  readonly make: PageRoute['load'];
  readonly one: PageRoute['load'];
}

/** The three pages of a process. */
export const recordPages = ({ home, at, words, may, keywords, list, make, one }: RecordPages): PageRoute[] => {
  const below = { under: home };
  return [
    {
      path: home,
      title: words.list,
      permission: may.read,
      keywords,
      at: { ...at, label: words.screen },
      load: list,
    },
    {
      path: `${home}/new`,
      title: words.make,
      permission: may.make,
      keywords: [...keywords, 'new'],
      at: below,
      load: make,
    },
    { path: `${home}/$id`, title: words.list, permission: may.read, at: below, load: one },
  ];
};
