import { roleWords } from '#kernel/actor.ts';
import { formatDateTimeColumn } from '#ui/format.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import type { AuditEntry } from '../contract/account.ts';
import type { AuditListInput } from '../contract/accounts.contract.ts';
import { auditWords as words } from '../contract/accounts.messages.ts';

const filters: readonly FilterOf<AuditListInput>[] = [
  { key: 'at', label: words.columns.at, kind: 'date' },
  { key: 'entity', label: words.columns.entity, kind: 'text' },
];

/** 監査の記録: columns, conditions and views. */
export const auditList: ListSpec<AuditEntry, AuditListInput> = {
  key: 'audit',
  noun: words.title,
  unit: words.unit,
  views: ['all', 'signIn', 'export'],
  idOf: (row) => String(row.seq),
  nameOf: (row) => `${row.seq} ${row.what}`,
  hrefOf: (row) => `/audit?id=${row.seq}`,
  filters,
  columns: [
    {
      key: 'seq',
      title: words.columns.seq,
      width: 6,
      fixed: true,
      sortable: false,
      className: 't',
      card: 'number',
      cell: (row) => row.seq,
    },
    {
      key: 'at',
      title: words.columns.at,
      width: 10,
      className: 't',
      card: 'state',
      cell: (row) => formatDateTimeColumn(row.at),
    },
    { key: 'actorName', title: words.columns.actorName, width: 10, card: 'second', cell: (row) => row.actorName },
    { key: 'actorRole', title: words.columns.actorRole, width: 9, cell: (row) => roleWords[row.actorRole] },
    {
      key: 'action',
      title: words.columns.action,
      width: 'grow',
      card: 'title',
      hint: true,
      cell: (row) => row.what,
    },
    { key: 'entity', title: words.columns.entity, width: 8, hint: true, cell: (row) => row.thing },
    {
      key: 'entityId',
      title: words.columns.entityId,
      width: 12,
      className: 'code',
      hint: (row) => row.entityId,
      cell: (row) => row.called ?? row.entityId,
    },
    { key: 'reason', title: words.columns.reason, width: 12, optional: true, hint: true, cell: (row) => row.reason },
  ],
};
