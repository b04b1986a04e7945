import { useContext, useEffect } from 'react';
import { MeContext } from '../session/me.ts';
import { useSurroundings } from '../shell/surroundings.ts';
import type { PaletteItem } from './palette-state.ts';
import { type Recent, withRecent } from './recents-list.ts';

const KEY = 'madoguchi.recents';

/** Of this tab and this person only: desks are shared. */
interface Kept {
  readonly of: string;
  readonly records: readonly Recent[];
}

function readKept(of: string): readonly Recent[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.of === of ? kept.records : [];
  } catch {
    return [];
  }
}

/** Remembers a record whose page is open. */
export function useRemembered(word: string, code: string | undefined): void {
  const me = useContext(MeContext)?.id;
  const note = useSurroundings()?.placeWord;
  useEffect(() => {
    if (!me || !word) return;
    const record = { href: location.pathname, word, code: code === word ? undefined : code, note };
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ of: me, records: withRecent(readKept(me), record) } satisfies Kept));
    } catch {
      // Private windows keep nothing, and the palette then starts without it.
    }
  }, [me, word, code, note]);
}

/** The records this person opened last, newest first, without the one that is open. */
export const recentItems = (me: string, path: string): readonly PaletteItem[] =>
  readKept(me)
    .filter((record) => record.href !== path)
    .map((record) => ({ key: `recent:${record.href}`, ...record }));

/** When somebody leaves. */
export const dropRecents = (): void => sessionStorage.removeItem(KEY);
