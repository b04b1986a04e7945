import { useRouter, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { signIn, verifyCode } from '#features/accounts/web/sign-in.ts';
import { roleWords } from '#kernel/actor.ts';
import { NavigationProvider } from '#ui/link.tsx';
import type { MenuEntry } from '#ui/routing/web-module.ts';
import { useMe } from '#ui/session/me.ts';
import { AppShell as Shell } from '#ui/shell/app-shell.tsx';
import type { Place } from '#ui/shell/place.ts';
import { webModules } from './features.ts';
import { paletteSearch } from './palette-search.ts';
import { leave, useUnread } from './session.ts';

const menu: readonly MenuEntry[] = webModules
  .flatMap((module) => module.menu ?? [])
  .toSorted((a, b) => a.order - b.order);
const actions = webModules.flatMap((module) => module.actions ?? []);

function usePlaces(path: string): Place[] {
  const { permissions } = useMe();
  return useMemo(
    () =>
      menu
        .filter((entry) => permissions.has(entry.permission))
        .map((entry) => ({
          key: entry.to,
          word: entry.label,
          href: entry.to,
          icon: entry.icon,
          current: path === entry.to || path.startsWith(`${entry.to}/`),
        })),
    [path, permissions],
  );
}

/** The signed-in app's frame: the kit's shell filled with this person's places, actions and session. */
export function AppShell({ children }: { children: ReactNode }) {
  const me = useMe();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useCallback((href: string) => void router.navigate({ href }), [router]);
  const places = usePlaces(path);
  const unread = useUnread();
  const allowed = useMemo(
    () =>
      actions
        .filter((action) => me.permissions.has(action.permission))
        .map((action) => ({ key: action.to, word: action.label, keywords: action.keywords, href: action.to })),
    [me.permissions],
  );
  return (
    <NavigationProvider navigate={navigate}>
      <Shell
        path={path}
        homeHref="/"
        places={places}
        newTicketHref={me.permissions.has('tickets.register') ? '/tickets/new' : undefined}
        notices={me.agentId ? { unread, href: '/tickets?view=mentioned' } : undefined}
        me={{ name: me.name, note: roleWords[me.role], settingsHref: '/me' }}
        onLogout={() => void leave()}
        session={{ loginId: me.username, onLogin: (password) => signIn(me.username, password), onCode: verifyCode }}
        palette={{ actions: allowed, search: paletteSearch }}
      >
        {children}
      </Shell>
    </NavigationProvider>
  );
}
