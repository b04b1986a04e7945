import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { pageAt } from '#ui/routing/navigation.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { onWritten } from '#ui/rpc/written.ts';
import { ListMemoryContext } from '#ui/session/list-memory.ts';
import { type Me, MeContext } from '#ui/session/me.ts';
import { TodayContext } from '#ui/session/today.ts';
import { appWords as words } from './app.messages.ts';
import { useRememberedList } from './list-memory.ts';
import { buildRouter } from './router.tsx';
import { accounts } from './session.ts';
import { allPages } from './use-surroundings-of.ts';

const LoginPage = lazy(async () => ({ default: (await import('#features/accounts/web/login-page.tsx')).LoginPage }));

/** Nothing waits in silence for a network that the browser says is gone: it fails in words, and is sent again by hand. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: 1, staleTime: 10_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
});

/**
 * After a write nobody can say what else counted or named it: what was read before and is off screen is read anew when it
 * is shown again, however young it is. What is on screen is read again by whoever writes.
 */
onWritten(() => void queries.invalidateQueries({ type: 'inactive', refetchType: 'none' }));

export function Root() {
  return (
    <I18nProvider locale="ja-JP">
      <QueryClientProvider client={queries}>
        <Gate />
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The code of the page that is open comes beside the answer who is signed in; what fails is asked for again when it is shown. */
function fetchOpenPage(): void {
  void pageAt(allPages, location.pathname)
    ?.load()
    .catch(() => undefined);
}

/** Signed in: the app. Not signed in, or with a first password to change: the sign-in page. */
function Gate() {
  const me = useQuery({ ...accounts.query.me.queryOptions(), retry: false, staleTime: Number.POSITIVE_INFINITY });
  useEffect(fetchOpenPage, []);
  if (me.isPending) return <Loading busy label={words.starting} />;
  const view = me.data;
  if (view && !view.mustChangePassword) return <SignedIn view={view} />;
  if (me.error && toCallFailed(me.error).status !== 401) return <Unreachable />;
  return (
    <Suspense fallback={null}>
      <LoginPage
        changeFirst={view?.mustChangePassword ? { username: view.username } : null}
        onSignedIn={() => void me.refetch()}
      />
    </Suspense>
  );
}

interface View {
  readonly permissions: readonly string[];
  readonly today: string;
}

function SignedIn({ view }: { view: View & Omit<Me, 'permissions'> }) {
  const me = useMemo<Me>(() => ({ ...view, permissions: new Set(view.permissions) }), [view]);
  // The router is made once for a person and their rights: a changed setting must not close the page.
  const rights = `${view.id} ${view.permissions.join(' ')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rights` stands for the parts of `me` that routes depend on
  const router = useMemo(() => buildRouter(me), [rights]);
  return (
    <MeContext value={me}>
      <TodayContext value={view.today}>
        <ListMemoryContext value={useRememberedList}>
          <RouterProvider router={router} />
        </ListMemoryContext>
      </TodayContext>
    </MeContext>
  );
}

function Unreachable() {
  return (
    <main id="main">
      <EmptyState
        level={1}
        title={words.unreachable}
        actions={<Button onPress={() => location.reload()}>{words.trouble.way}</Button>}
      />
    </main>
  );
}
