import { recordList } from '#features/records/web/record-list.public.tsx';
import { formatDate, formatDateTimeColumn } from '#ui/format.ts';
import type { ApprovalRow } from '../contract/approval.ts';
import { approvalViews } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalWeb } from './approval-web.tsx';

const c = words.columns;

const approverOf = ({ approverName, standInName }: ApprovalRow) =>
  approverName && standInName ? words.withStandIn(approverName, standInName) : (approverName ?? words.anyone);

/** 承認: what waits for the reader first. */
export const ApprovalListPage = recordList(approvalWeb, {
  words: { ...words, title: c.title },
  groups: [{ title: words.group, views: approvalViews }],
  filters: [{ key: 'dueOn', label: c.dueOn, kind: 'date' }],
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
});
