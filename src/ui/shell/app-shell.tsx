import { type ReactNode, useEffect } from 'react';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { useNavigate } from '../link.tsx';
import { LiveRegion } from '../live-region.tsx';
import { watchTheme } from '../preferences.ts';
import { ToastRegion } from '../toast-region.tsx';
import { words } from '../words.ts';
import { JumpKeys } from './jump-keys.tsx';
import type { MeMenuProps } from './me-menu.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { useFocusOnMove } from './page-title.ts';
import type { Place } from './place.ts';
import { type ShellOverlaysProps, useShellOverlays } from './shell-overlays.tsx';
import { TabBar } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';

export interface AppShellProps extends ShellOverlaysProps {
  /** The path of the page that is open; a change moves the focus to it. */
  path: string;
  homeHref: string;
  places: readonly Place[];
  /** The same in the order of the phone's bar. */
  phonePlaces?: readonly Place[];
  newTicketHref?: string;
  notices?: { unread: number; href: string };
  me: Pick<MeMenuProps, 'name' | 'note'>;
  onLogout: () => void;
  /** The page: its outermost element is `<main id="main" tabIndex={-1}>`. */
  children: ReactNode;
}

/** What stands around every page of the desk. One per app, inside NavigationProvider. */
export function AppShell(props: AppShellProps) {
  const { path, homeHref, places, phonePlaces = places, newTicketHref, notices, me, onLogout, children } = props;
  const navigate = useNavigate();
  const { overlays, openSearch, openKeys } = useShellOverlays(props);
  useEffect(watchTheme, []);
  useFocusOnMove(path);
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
        onSearch={openSearch}
        newTicketHref={newTicketHref}
        notices={notices}
        me={{ ...me, onKeyList: openKeys, onLogout }}
      />
      <OfflineBanner />
      {children}
      <TabBar places={phonePlaces} />
      <JumpKeys places={places} />
      {overlays}
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
