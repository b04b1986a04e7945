import './me.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { useListSearch } from '#ui/routing/search.ts';
import { toCallFailed } from '#ui/rpc/client.ts';
import { Segmented } from '#ui/segmented.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { type AccountChange, type ChangeAction, changeViews } from '../contract/account-change.ts';
import { changeWords as words } from '../contract/changes.messages.ts';
import { AccountChangesNotice } from './account-changes-notice.public.tsx';
import { accounts } from './accounts.client.ts';
import { ChangeCard } from './change-card.tsx';
import { DecideChangeDialog } from './decide-change-dialog.tsx';

const items = changeViews.map((key) => ({ key, word: words.views[key] }));

/** 二人目の確認: what waits for another administrator, and what became of it. */
export function AccountChangesPage() {
  const { search, onSearchChange } = useListSearch();
  const view = changeViews.find((each) => each === search.view) ?? 'waiting';
  usePageTitle(words.title);
  return (
    <main id="main" tabIndex={-1} className="settings">
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      <section className="changes-head">
        <AccountChangesNotice />
        <div className="row">
          <Segmented
            label={words.viewLabel}
            items={items}
            selected={view}
            onSelect={(next) => onSearchChange({ view: next }, 'replace')}
          />
        </div>
      </section>
      <Changes view={view} />
    </main>
  );
}

function useChanges(view: (typeof changeViews)[number]) {
  const found = useInfiniteQuery(
    accounts.query.listChanges.infiniteOptions({
      input: (cursor: string | null) => ({ view, cursor }),
      initialPageParam: null,
      getNextPageParam: (last) => last.nextCursor,
    }),
  );
  const { refetch } = found;
  useLive(
    'accountChange',
    null,
    useCallback(() => void refetch(), [refetch]),
  );
  return found;
}

function Changes({ view }: { view: (typeof changeViews)[number] }) {
  const found = useChanges(view);
  const [acting, setActing] = useState<{ change: AccountChange; action: ChangeAction } | null>(null);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  if (found.error && !found.data) {
    return <ErrorState title={toCallFailed(found.error).message} asOf={null} onRetry={() => void found.refetch()} />;
  }
  return (
    <Loading busy={found.isPending}>
      {rows.length === 0 && <p className="muted">{words.none[view]}</p>}
      {rows.map((change) => (
        <ChangeCard key={change.id} change={change} onAct={(action) => setActing({ change, action })} />
      ))}
      {found.hasNextPage && (
        <Button size="sm" tone="quiet" onPress={() => void found.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {acting && <DecideChangeDialog {...acting} onClose={() => setActing(null)} />}
    </Loading>
  );
}
