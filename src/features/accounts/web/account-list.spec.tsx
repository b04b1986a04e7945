import { roleWords } from '#kernel/actor.ts';
import { formatDateTime } from '#ui/format.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import { type Account, accountRoles, accountStates } from '../contract/account.ts';
import type { AccountListInput } from '../contract/accounts.contract.ts';
import { accountsWords, manageWords as words } from '../contract/accounts.messages.ts';

const filters: readonly FilterOf<AccountListInput>[] = [
  {
    key: 'role',
    label: words.columns.role,
    kind: 'choice',
    options: accountRoles.map((value) => ({ value, label: roleWords[value] })),
  },
  {
    key: 'state',
    label: words.columns.state,
    kind: 'choice',
    options: accountStates.map((value) => ({ value, label: accountsWords.states[value] })),
  },
];

/** 利用者一覧: columns, conditions and views. */
export const accountList: ListSpec<Account, AccountListInput> = {
  key: 'accounts',
  noun: accountsWords.title,
  unit: accountsWords.unit,
  views: ['current', 'all'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.username} ${row.name}`,
  hrefOf: (row) => `/accounts/${row.id}`,
  filters,
  columns: [
    {
      key: 'username',
      title: words.columns.username,
      width: 10,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.username,
    },
    {
      key: 'name',
      title: words.columns.name,
      width: 'grow',
      sortable: true,
      card: 'title',
      cell: (row) => row.name,
    },
    { key: 'role', title: words.columns.role, width: 10, card: 'second', cell: (row) => roleWords[row.role] },
    {
      key: 'state',
      title: words.columns.state,
      width: 8,
      card: 'state',
      cell: (row) => accountsWords.states[row.state],
    },
    {
      key: 'secondFactor',
      title: words.columns.secondFactor,
      width: 6,
      cell: (row) => (row.secondFactor ? words.yes : ''),
    },
    {
      key: 'lastSignInAt',
      title: words.columns.lastSignInAt,
      width: 9,
      sortable: true,
      className: 't',
      cell: (row) => row.lastSignInAt && formatDateTime(row.lastSignInAt),
    },
    {
      key: 'createdAt',
      title: words.columns.createdAt,
      width: 9,
      optional: true,
      className: 't',
      cell: (row) => formatDateTime(row.createdAt),
    },
  ],
};
