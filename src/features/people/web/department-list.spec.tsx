import { formatDate, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { type DepartmentRow, departmentKinds } from '../contract/department.ts';
import type { DepartmentListInput } from '../contract/people.contract.ts';
import { departmentWords as words } from '../contract/people.messages.ts';

const { columns } = words;

/** The list of one 所属's people. */
export const staffOf = (departmentId: string) => `/people/staff?f.departmentId=${departmentId}`;

/** 所属一覧, indented as the tree is. */
export const departmentList: ListSpec<DepartmentRow, DepartmentListInput> = {
  key: 'departments',
  noun: words.title,
  unit: words.unit,
  views: ['now', 'planned', 'all'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.code} ${row.fullName}`,
  hrefOf: (row) => `/people/departments/${row.id}`,
  filters: [
    {
      key: 'kind',
      label: columns.kind,
      kind: 'choice',
      options: departmentKinds.map((value) => ({ value, label: words.kinds[value] })),
    },
    { key: 'validTo', label: columns.validTo, kind: 'date' },
  ],
  columns: [
    {
      key: 'code',
      title: columns.code,
      width: 7,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.code,
    },
    {
      key: 'name',
      title: columns.name,
      width: 'grow',
      card: 'title',
      hint: (row) => row.fullName,
      cell: (row) => <span style={{ paddingInlineStart: `${row.depth * 1.25}rem` }}>{row.name}</span>,
    },
    { key: 'kind', title: columns.kind, width: 6, card: 'second', cell: (row) => words.kinds[row.kind] },
    { key: 'siteName', title: columns.siteName, width: 9, hint: true, cell: (row) => row.siteName },
    {
      key: 'staffCount',
      title: columns.staffCount,
      width: 4,
      align: 'end',
      className: 't',
      cell: (row) =>
        row.staffCount > 0 ? <Link href={staffOf(row.id)}>{formatNumber(row.staffCount)}</Link> : formatNumber(0),
    },
    {
      key: 'coordinators',
      title: columns.coordinators,
      width: 9,
      hint: (row) => row.coordinators.join('　'),
      cell: (row) => row.coordinators.join('　'),
    },
    {
      key: 'validFrom',
      title: columns.validFrom,
      width: 6,
      className: 't',
      optional: true,
      cell: (row) => formatDate(row.validFrom),
    },
    {
      key: 'validTo',
      title: columns.validTo,
      width: 6,
      className: 't',
      cell: (row) => row.validTo && formatDate(row.validTo),
    },
    { key: 'successorName', title: columns.successorName, width: 9, cell: (row) => row.successorName },
  ],
};
