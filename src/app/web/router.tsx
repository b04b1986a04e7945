import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router';
import { homeOf, mayOpen, placesFor } from '#ui/routing/navigation.ts';
import { parseSearch, stringifySearch } from '#ui/routing/search.ts';
import type { PageRoute } from '#ui/routing/web-module.ts';
import type { Me } from '#ui/session/me.ts';
import { AppShell } from './app-shell.tsx';
import { webModules } from './features.ts';
import { ForbiddenPage, MissingPage, TroublePage } from './trouble-pages.tsx';
import { allPages } from './use-surroundings-of.ts';

function pageRoute(root: AnyRoute, page: PageRoute, me: Me) {
  const allowed = mayOpen(page, me);
  const load = async () => ({ default: (await page.load()) as RouteComponent });
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    staticData: { title: page.title },
    component: allowed ? lazyRouteComponent(load) : ForbiddenPage,
  });
}

/** The signed-in app's router: every feature's pages below one shell. The first page is the first screen of the first place. */
export function buildRouter(me: Me) {
  for (const { fills = [] } of webModules) for (const filling of fills) filling.apply();
  const root = createRootRoute({
    component: () => (
      <AppShell>
        <Outlet />
      </AppShell>
    ),
    notFoundComponent: MissingPage,
    errorComponent: TroublePage,
  });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ href: homeOf(placesFor(allPages, me)) });
    },
  });
  const pages = allPages.map((page) => pageRoute(root, page, me));
  return createRouter({
    routeTree: root.addChildren([home, ...pages]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}
