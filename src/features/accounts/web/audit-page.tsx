import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { formatNumber } from '#ui/format.ts';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useToday } from '#ui/session/today.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import type { AuditEntry } from '../contract/account.ts';
import type { AuditListInput } from '../contract/accounts.contract.ts';
import { auditWords as words } from '../contract/accounts.messages.ts';
import { AccountChangesNotice } from './account-changes-notice.public.tsx';
import { accounts } from './accounts.client.ts';
import { auditList } from './audit-list.spec.tsx';
import { AuditPane } from './audit-pane.tsx';

const fetchPage: FetchPage<AuditEntry, AuditListInput> = (params, signal) =>
  accounts.call.searchAudit(params, { signal });

const views = ['all', 'signIn', 'export'] as const;
const tree = [{ title: words.title, items: views.map((view) => ({ label: words.views[view], state: { view } })) }];

/** 監査の記録: search, read, prove that nothing was altered. */
export function AuditPage() {
  const list = useList(auditList, { ...useListSearch(), today: useToday(), fetchPage });
  const view = views.find((each) => each === list.state.view) ?? 'all';
  return (
    <ListPage
      list={list}
      title={words.views[view]}
      tree={tree}
      {...useListMemory(auditList.key)}
      empty={words.empty}
      actions={<VerifyButton />}
      notice={<AccountChangesNotice flush />}
      pane={(id) => <AuditPane entry={list.rows.find((row) => String(row.seq) === id) ?? null} />}
    />
  );
}

function VerifyButton() {
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    try {
      const { checked, waiting, code, broken } = await accounts.call.verifyAudit();
      const rest = waiting.count === 0 ? '' : words.waiting(formatNumber(waiting.count));
      if (broken) toast(words.broken(formatNumber(broken.seq), words.whys[broken.why]), { tone: 'error' });
      else toast(words.whole(formatNumber(checked), code) + rest);
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="sm" icon={ShieldCheck} busy={busy && words.verifying} onPress={() => void verify()}>
      {words.verify}
    </Button>
  );
}
