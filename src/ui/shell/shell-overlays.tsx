import { lazy, Suspense, useEffect, useState } from 'react';
import type { Shortcut } from '../keys/registry.ts';
import { activeShortcuts, useShortcut } from '../keys/use-shortcut.tsx';
import type { PaletteItem } from '../palette/palette-state.ts';
import type { PaletteSearch } from '../palette/use-palette.ts';
import { loadPopover } from '../popover.tsx';
import { words } from '../words.ts';
import { jumpsOf } from './jump-keys.tsx';
import type { Place } from './place.ts';
import type { SessionDialogProps } from './session-dialog.tsx';

// What opens over the page is not part of the first screen: it is fetched when the page has come to rest, before it is
// needed, for the session may end while the server is out of reach.
const loaders = {
  palette: async () => ({ default: (await import('../palette/command-palette.tsx')).CommandPalette }),
  keys: async () => ({ default: (await import('../keys/key-list-dialog.tsx')).KeyListDialog }),
  session: async () => ({ default: (await import('./session-dialog.tsx')).SessionDialog }),
};
const CommandPalette = lazy(loaders.palette);
const KeyListDialog = lazy(loaders.keys);
const SessionDialog = lazy(loaders.session);

/** Milliseconds after which the overlays are fetched at the latest. */
const REST = 3_000;

/** False until the first screen has had the line and the processor to itself. */
function useAtRest(): boolean {
  const [atRest, setAtRest] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => setAtRest(true), REST);
      return () => clearTimeout(timer);
    }
    const turn = requestIdleCallback(() => setAtRest(true), { timeout: REST });
    return () => cancelIdleCallback(turn);
  }, []);
  return atRest;
}

export interface ShellOverlaysProps {
  session: SessionDialogProps;
  places: readonly Place[];
  palette: { actions: readonly PaletteItem[]; places: readonly PaletteItem[]; search: PaletteSearch };
}

/** The palette on Ctrl+K, the key list on `?`, the password when the session ends. */
export function useShellOverlays({ session, palette, places }: ShellOverlaysProps) {
  const [searching, setSearching] = useState(false);
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const atRest = useAtRest();
  useEffect(() => {
    if (atRest) void loadPopover().catch(() => undefined);
  }, [atRest]);
  const openSearch = () => setSearching(true);
  const openKeys = () => setShown(activeShortcuts());
  useShortcut('Ctrl+K', openSearch, { description: words.shell.search, scope: 'global' });
  useShortcut('?', openKeys, { description: words.keys.list, scope: 'global' });
  const overlays = (atRest || searching || shown !== null) && (
    <Suspense fallback={null}>
      <CommandPalette open={searching} onClose={() => setSearching(false)} {...palette} />
      <KeyListDialog shortcuts={shown} jumps={jumpsOf(places)} onClose={() => setShown(null)} />
      <SessionDialog {...session} />
    </Suspense>
  );
  return { overlays, openSearch, openKeys };
}
