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
import { parseSearch, stringifySearch } from '#ui/routing/search.ts';
import type { PageRoute } from '#ui/routing/web-module.ts';
import type { Me } from '#ui/session/me.ts';
import { AppShell } from './app-shell.tsx';
import { webModules } from './features.ts';
import { ForbiddenPage, MissingPage, TroublePage } from './trouble-pages.tsx';

function pageRoute(root: AnyRoute, page: PageRoute, me: Me) {
  const allowed = me.permissions.has(page.permission);
  const load = async () => ({ default: (await page.load()) as RouteComponent });
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    staticData: { title: page.title },
    component: allowed ? lazyRouteComponent(load) : ForbiddenPage,
  });
}

/** The signed-in app's router: every feature's pages below one shell. The first page is the first of the menu. */
export function buildRouter(me: Me) {
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
      throw redirect({ href: firstPlace(me) });
    },
  });
  const pages = webModules.flatMap((module) => module.pages).map((page) => pageRoute(root, page, me));
  return createRouter({
    routeTree: root.addChildren([home, ...pages]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

/** Where this person's day begins: the first menu entry they may open. */
function firstPlace(me: Me): string {
  const entries = webModules
    .flatMap((module) => module.menu ?? [])
    .filter((entry) => me.permissions.has(entry.permission));
  return [...entries].sort((a, b) => a.order - b.order)[0]?.to ?? '/me';
}
