import './catalog.css';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { ListPage } from '#ui/list/list-page.tsx';
import type { FetchPage, ListSpec } from '#ui/list/list-spec.ts';
import { useList } from '#ui/list/use-list.ts';
import { useLive } from '#ui/live/live.ts';
import { useListSearch } from '#ui/routing/search.ts';
import { useListMemory } from '#ui/session/list-memory.ts';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { Tag } from '#ui/tag.tsx';
import type { SystemListInput } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SystemRow, systemKinds } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { VerifyDialog } from './verify-dialog.tsx';

const words = catalogWords.systems;
const c = words.columns;
const views = ['active', 'overdue', 'untrained', 'all'] as const;
const fetchPage: FetchPage<SystemRow, SystemListInput> = (params, signal) =>
  catalog.call.listSystems(params, { signal });

/** The last day it was verified; an overdue one says so in a word, not by colour alone. */
function Verified({ row }: { row: SystemRow }) {
  const day = row.verifiedOn ? formatDate(row.verifiedOn) : words.never;
  return row.overdue ? (
    <>
      <span className="t">{day}</span> <Tag tone="warn">{words.overdue}</Tag>
    </>
  ) : (
    <span className="t">{day}</span>
  );
}

/** 業務システム一覧: the window a question goes to, and when it was last found right (§3-3). */
export const systemList: ListSpec<SystemRow, SystemListInput> = {
  key: 'businessSystems',
  noun: words.title,
  unit: catalogWords.unit,
  views,
  idOf: (row) => row.id,
  nameOf: (row) => row.name,
  hrefOf: (row) => `/catalog/systems/${row.id}`,
  filters: [
    {
      key: 'kind',
      label: c.kind,
      kind: 'choice',
      options: systemKinds.map((value) => ({ value, label: words.kinds[value] })),
    },
  ],
  columns: [
    {
      key: 'name',
      title: c.name,
      width: 'grow',
      fixed: true,
      sortable: true,
      card: 'title',
      hint: (row) => row.name,
      cell: (row) => <span className="catalog-name">{row.name}</span>,
    },
    { key: 'kind', title: c.kind, width: 7, optional: true, cell: (row) => words.kinds[row.kind] },
    { key: 'owner', title: c.owner, width: 9, card: 'second', hint: true, cell: (row) => row.ownerDepartmentName },
    { key: 'window', title: c.window, width: 14, hint: true, cell: (row) => row.windowName },
    { key: 'phone', title: c.phone, width: 7, className: 't', card: 'number', cell: (row) => row.phone },
    { key: 'mail', title: c.mail, width: 16, hint: true, cell: (row) => row.mail },
    { key: 'hours', title: c.hours, width: 11, optional: true, cell: (row) => row.hours },
    {
      key: 'verifiedOn',
      title: c.verifiedOn,
      width: 12,
      sortable: true,
      card: 'due',
      cell: (row) => <Verified row={row} />,
    },
  ],
};

export function SystemListPage() {
  const [stale, setStale] = useState(0);
  const [verifying, setVerifying] = useState<SystemRow | null>(null);
  const reread = useCallback(() => setStale((count) => count + 1), []);
  useLive('businessSystem', null, reread);
  const mayVerify = useMay('catalog.verify');
  const mayEdit = useMay('catalog.edit');
  const list = useList(systemList, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const view = list.state.view as (typeof views)[number];
  usePageTitle(words.views[view]);
  return (
    <>
      <ListPage
        list={list}
        title={words.views[view]}
        tree={[{ title: words.title, items: views.map((one) => ({ label: words.views[one], state: { view: one } })) }]}
        {...useListMemory(systemList.key)}
        empty={view === 'overdue' ? words.emptyOverdue : words.empty}
        rowKeys={
          mayVerify
            ? [{ key: 'v', label: words.actions.recordVerification, run: (row) => setVerifying(row) }]
            : undefined
        }
        actions={
          mayEdit && (
            <LinkButton size="sm" tone="primary" icon={Plus} href="/catalog/systems/new">
              {words.create}
            </LinkButton>
          )
        }
      />
      {verifying && (
        <VerifyDialog
          system={verifying}
          onClose={() => setVerifying(null)}
          onDone={() => {
            setVerifying(null);
            reread();
          }}
        />
      )}
    </>
  );
}
