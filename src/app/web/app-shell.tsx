import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { signIn, verifyCode } from '#features/accounts/web/sign-in.ts';
import { roleWords } from '#kernel/actor.ts';
import { NavigationProvider } from '#ui/link.tsx';
import type { PaletteItem } from '#ui/palette/palette-state.ts';
import { actionsFor, homeOf, leadsTo, phoneOrder, type ReaderPlace } from '#ui/routing/navigation.ts';
import { placeSpecs } from '#ui/routing/places.data.ts';
import { useMe } from '#ui/session/me.ts';
import { AppShell as Shell } from '#ui/shell/app-shell.tsx';
import type { Place } from '#ui/shell/place.ts';
import { PlaceFrame } from '#ui/shell/place-frame.tsx';
import { type Surroundings, SurroundingsContext } from '#ui/shell/surroundings.ts';
import { webModules } from './features.ts';
import { searchFor } from './palette-search.ts';
import { leave, useUnread } from './session.ts';
import { allPages, useOpenPage, useReaderPlaces } from './use-surroundings-of.ts';

const shellPlace = ({ key, word, href }: ReaderPlace, around: Surroundings | null): Place => {
  const { stands, letter, icon } = placeSpecs[key];
  return { key, word, href, icon, stands, letter: letter ?? undefined, current: around?.place === key };
};

/** Every screen of every place; a place with one screen goes by its own name. */
function placeItems(places: readonly ReaderPlace[]): readonly PaletteItem[] {
  return places.flatMap(({ key, word, groups }) => {
    const screens = groups.flatMap((group) => group.screens);
    const { letter } = placeSpecs[key];
    return screens.map(({ label, href }, at) => ({
      key: `place:${href}`,
      word: screens.length === 1 ? word : label,
      note: screens.length === 1 ? undefined : word,
      keywords: [word, key],
      keyHint: at === 0 && letter ? `g ${letter}` : undefined,
      href,
    }));
  });
}

/** The palette for this person: a place that is listed as such is no action as well. */
function usePaletteOf(places: readonly ReaderPlace[]) {
  const me = useMe();
  return useMemo(() => {
    const items = placeItems(places);
    const actions = actionsFor(webModules, me)
      .filter((action) => !items.some((item) => item.href === action.to))
      .map((action) => ({ key: action.to, word: action.label, keywords: action.keywords, href: action.to }));
    return { places: items, actions, search: searchFor(me) };
  }, [places, me]);
}

/** The signed-in app's frame: the kit's shell filled with this person's places, actions and session. */
export function AppShell({ children }: { children: ReactNode }) {
  const me = useMe();
  const router = useRouter();
  const navigate = useCallback((href: string) => void router.navigate({ href }), [router]);
  const leads = useCallback((href: string) => leadsTo(allPages, href, me), [me]);
  const own = useReaderPlaces();
  const { path, page, around } = useOpenPage();
  const unread = useUnread();
  const palette = usePaletteOf(own);
  const framed = page?.frame ? (
    <PlaceFrame key={path} kind={page.frame} title={page.title}>
      {children}
    </PlaceFrame>
  ) : (
    children
  );
  return (
    <NavigationProvider navigate={navigate} leads={leads}>
      <Shell
        path={path}
        homeHref={homeOf(own)}
        places={own.map((place) => shellPlace(place, around))}
        phonePlaces={phoneOrder(own, me.role).map((place) => shellPlace(place, around))}
        newTicketHref={me.permissions.has('intake.take') ? '/tickets/new' : undefined}
        notices={me.agentId ? { unread, href: '/tickets?view=mentioned' } : undefined}
        me={{ name: me.name, note: roleWords[me.role] }}
        onLogout={() => void leave()}
        session={{ loginId: me.username, onLogin: (password) => signIn(me.username, password), onCode: verifyCode }}
        palette={palette}
      >
        <SurroundingsContext value={around}>{framed}</SurroundingsContext>
      </Shell>
    </NavigationProvider>
  );
}
