import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { formatDate, formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { approvalProcess } from '../contract/approval.process.ts';
import type { ApprovalRow, ApprovalView } from '../contract/approval.ts';
import { type ApprovalListInput, approvalViews } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { ApprovalSections } from './approval-page.tsx';
import { approvalWeb } from './approval-web.tsx';
import { approvals } from './approvals.client.public.ts';

const c = words.columns;

const approverOf = ({ approverName, standInName }: ApprovalRow) =>
  approverName && standInName ? words.withStandIn(approverName, standInName) : (approverName ?? words.anyone);

/** 承認: what waits for the reader first. */
const approvalList = recordList<typeof approvalProcess, ApprovalView, ApprovalRow, ApprovalListInput>(approvalWeb, {
  home: '/approvals',
  words: { ...words, title: c.title },
  list: approvals.call.list,
  counts: approvals.query.counts.queryOptions({ input: {} }),
  groups: [{ title: words.group, views: approvalViews }],
  filters: [{ key: 'dueOn', label: c.dueOn, kind: 'date' }, figureFilter],
  columns: [
    { key: 'drafter', title: c.drafter, width: 6, card: 'second', cell: (row) => row.drafterName },
    { key: 'approver', title: c.approver, width: 14, hint: true, cell: approverOf },
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
    { key: 'openedAt', title: c.openedAt, width: 9, className: 't', cell: (row) => formatDateTimeColumn(row.openedAt) },
  ],
  sections: (approval) => <ApprovalSections approval={approval} />,
});

export const ApprovalListPage = () => <ListScreen {...approvalList} />;
