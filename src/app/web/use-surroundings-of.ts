import { useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import { pageAt, placesFor, positionOf } from '#ui/routing/navigation.ts';
import type { PageRoute } from '#ui/routing/web-module.ts';
import { useMe } from '#ui/session/me.ts';
import type { Surroundings } from '#ui/shell/surroundings.ts';
import { webModules } from './features.ts';

export const allPages: readonly PageRoute[] = webModules.flatMap((module) => module.pages);

/** This person's places. */
export function useReaderPlaces() {
  const me = useMe();
  return useMemo(() => placesFor(allPages, me), [me]);
}

/** Where the page that is open stands. Null on an address that leads nowhere. */
export function useOpenPage(): { path: string; page: PageRoute | null; around: Surroundings | null } {
  const me = useMe();
  const places = useReaderPlaces();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return useMemo(() => {
    const page = pageAt(allPages, path);
    if (!page) return { path, page, around: null };
    const { place, word, screen } = positionOf(allPages, page, me);
    const own = places.find((each) => each.key === place) ?? null;
    return { path, page, around: { place, placeWord: word, own, screen, isScreen: screen?.href === page.path } };
  }, [path, places, me]);
}
