import { createContext, useContext } from 'react';
import type { ListPrefs, SavedViews } from '../list/list-spec.ts';

/** What the server remembers of a list for this user: row height, columns, saved views. */
export interface RememberedList {
  readonly prefs: ListPrefs;
  readonly onPrefs: (prefs: ListPrefs) => void;
  readonly saved: SavedViews;
}

export type UseRememberedList = (key: string) => RememberedList;

/** The app gives the hook that talks to the server; lists only ask. */
export const ListMemoryContext = createContext<UseRememberedList | null>(null);

/** `<ListPage {...useListMemory('assets')} …/>`. @throws outside the signed-in app */
export function useListMemory(key: string): RememberedList {
  const use = useContext(ListMemoryContext);
  if (!use) throw new Error('useListMemory outside the signed-in app');
  return use(key);
}
