import { UserPlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useToday } from '#ui/session/today.ts';
import type { Account } from '../contract/account.ts';
import type { AccountListInput } from '../contract/accounts.contract.ts';
import { accountsWords, manageWords as words } from '../contract/accounts.messages.ts';
import { AccountChangesNotice } from './account-changes-notice.public.tsx';
import { accountList } from './account-list.spec.tsx';
import { accounts } from './accounts.client.ts';
import { CreateAccountDialog } from './create-account-dialog.tsx';

const fetchPage: FetchPage<Account, AccountListInput> = (params, signal) => accounts.call.list(params, { signal });

const tree = [
  {
    title: accountsWords.title,
    items: [
      { label: words.views.current, state: { view: 'current' } },
      { label: words.views.all, state: { view: 'all' } },
    ],
  },
];

/** 利用者一覧. */
export function AccountListPage() {
  const [stale, setStale] = useState(0);
  const [creating, setCreating] = useState(false);
  const reread = useCallback(() => setStale((count) => count + 1), []);
  useLive('account', null, reread);
  const list = useList(accountList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const create = (
    <Button size="sm" icon={UserPlus} onPress={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        title={list.state.view === 'all' ? words.views.all : words.views.current}
        tree={tree}
        {...useListMemory(accountList.key)}
        empty={words.empty}
        actions={create}
        notice={<AccountChangesNotice flush />}
      />
      {creating && <CreateAccountDialog onClose={() => setCreating(false)} />}
    </>
  );
}
