import { useQuery } from '@tanstack/react-query';
import { RecordPane } from '#features/records/web/record-pane.public.tsx';
import { formatDate, formatDateTimeColumn } from '#ui/format.ts';
import type { FetchPage, ListSpec, TreeGroup } from '#ui/list/list-spec.ts';
import { LiveListPage } from '#ui/list/live-list-page.tsx';
import { State } from '#ui/state-sign.tsx';
import { type ApprovalState, approvalProcess } from '../contract/approval.process.ts';
import type { ApprovalRow } from '../contract/approval.ts';
import { type ApprovalListInput, approvalViews } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { ApprovalSections } from './approval-page.tsx';
import { approvalWeb } from './approval-web.tsx';
import { approvals } from './approvals.client.public.ts';

const c = words.columns;
const fetchPage: FetchPage<ApprovalRow, ApprovalListInput> = (params, signal) =>
  approvals.call.list(params, { signal });
const none = async () => [];

const approverOf = ({ approverName, standInName }: ApprovalRow) =>
  approverName && standInName ? words.withStandIn(approverName, standInName) : (approverName ?? words.anyone);

const approvalList: ListSpec<ApprovalRow, ApprovalListInput> = {
  key: 'approvals',
  noun: words.noun,
  unit: words.unit,
  views: approvalViews,
  idOf: (row) => row.id,
  nameOf: (row) => `${row.number} ${row.title}`,
  hrefOf: (row) => `/approvals/${row.id}`,
  filters: [
    { key: 'dueOn', label: c.dueOn, kind: 'date' },
    { key: 'figure', label: c.figure, kind: 'lookup', find: none, namesOf: none },
  ],
  columns: [
    {
      key: 'number',
      title: c.number,
      width: 5.5,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.number,
    },
    {
      key: 'state',
      title: c.state,
      width: 6,
      card: 'state',
      cell: (row) => (
        <State tone={approvalProcess.states[row.state as ApprovalState]}>
          {words.states[row.state as ApprovalState]}
        </State>
      ),
    },
    { key: 'title', title: c.title, width: 'grow', card: 'title', hint: (row) => row.title, cell: (row) => row.title },
    { key: 'drafter', title: c.drafter, width: 6, card: 'second', cell: (row) => row.drafterName },
    { key: 'approver', title: c.approver, width: 14, hint: approverOf, cell: approverOf },
    {
      key: 'dueOn',
      title: c.dueOn,
      width: 6.5,
      sortable: true,
      className: 't',
      card: 'due',
      cell: (row) =>
        row.breached ? <span className="due breach">{formatDate(row.dueOn)}</span> : formatDate(row.dueOn),
    },
    {
      key: 'openedAt',
      title: c.openedAt,
      width: 9,
      className: 't',
      cell: (row) => formatDateTimeColumn(row.openedAt),
    },
  ],
};

const treeOf = (counts: { mine: number; open: number } | undefined): TreeGroup<ApprovalListInput>[] => [
  {
    title: words.group,
    items: approvalViews.map((view) => ({
      label: words.views[view],
      state: { view },
      count: view === 'mine' || view === 'open' ? counts?.[view] : undefined,
    })),
  },
];

/** 承認: what waits for the reader first, with the one under the cursor beside it. */
export function ApprovalListPage() {
  const { data, refetch } = useQuery(approvals.query.counts.queryOptions({ input: {} }));
  return (
    <LiveListPage
      spec={approvalList}
      topic="approval"
      fetchPage={fetchPage}
      titles={words.views}
      onNews={refetch}
      tree={treeOf(data)}
      empty={{ title: words.empty }}
      pane={(id) => (
        <RecordPane key={id} web={approvalWeb} id={id} href={`/approvals/${id}`}>
          {(approval) => <ApprovalSections approval={approval} />}
        </RecordPane>
      )}
    />
  );
}
