import { type ReactNode, useEffect, useState } from 'react';
import { useKeyList } from '../keys/key-list-dialog.tsx';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { useNavigate } from '../link.tsx';
import { LiveRegion } from '../live-region.tsx';
import { CommandPalette } from '../palette/command-palette.tsx';
import type { PaletteItem } from '../palette/palette-state.ts';
import type { PaletteSearch } from '../palette/use-palette.ts';
import { watchTheme } from '../preferences.ts';
import { ToastRegion } from '../toast-region.tsx';
import { words } from '../words.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { useFocusOnMove } from './page-title.ts';
import type { Place } from './place.ts';
import { SessionDialog, type SessionDialogProps } from './session-dialog.tsx';
import { TabBar } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';

export interface AppShellProps {
  /** The path of the page that is open; a change moves the focus to it. */
  path: string;
  homeHref: string;
  places: readonly Place[];
  newTicketHref?: string;
  notices?: { unread: number; href: string };
  me: { name: string; note?: string };
  onLogout: () => void;
  session: SessionDialogProps;
  palette: { actions: readonly PaletteItem[]; search: PaletteSearch };
  /** The page: its outermost element is `<main id="main" tabIndex={-1}>`. */
  children: ReactNode;
}

/** What stands around every page of the desk. One per app, inside NavigationProvider. */
export function AppShell(props: AppShellProps) {
  const { path, homeHref, places, newTicketHref, notices, me, onLogout, session, palette, children } = props;
  const [searching, setSearching] = useState(false);
  const navigate = useNavigate();
  const keyList = useKeyList();
  useEffect(watchTheme, []);
  useFocusOnMove(path);
  useShortcut('Ctrl+K', () => setSearching(true), { description: words.shell.search, scope: 'global' });
  useShortcut('n', () => newTicketHref && navigate(newTicketHref), {
    description: words.shell.newTicket,
    scope: 'global',
    enabled: newTicketHref !== undefined,
  });
  return (
    <>
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      <TopBar
        homeHref={homeHref}
        places={places}
        onSearch={() => setSearching(true)}
        newTicketHref={newTicketHref}
        notices={notices}
        me={{ ...me, onKeyList: keyList.open, onLogout }}
      />
      <OfflineBanner />
      {children}
      <TabBar places={places} />
      <CommandPalette open={searching} onClose={() => setSearching(false)} {...palette} />
      <SessionDialog {...session} />
      {keyList.dialog}
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
