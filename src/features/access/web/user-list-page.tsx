import { ListChecks, Plus } from 'lucide-react';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDate } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import { type AccessListInput, accessViews } from '../contract/access.contract.ts';
import { accessWords as words } from '../contract/access.messages.ts';
import { type AccessRow, networks, registers } from '../contract/access.ts';
import { access } from './access.client.ts';

const c = words.columns;

/** 利用者台帳: columns and views. */
export const userList: ListSpec<AccessRow, AccessListInput> = {
  key: 'access',
  noun: words.screen,
  unit: words.unit,
  views: accessViews,
  idOf: (row) => row.id,
  nameOf: (row) => `${row.staffNo} ${row.name}`,
  hrefOf: (row) => `/access/${row.id}`,
  filters: [
    { key: 'network', label: c.network, kind: 'choice', options: optionsOf(networks, words.networks) },
    { key: 'departmentId', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
  ],
  columns: [
    {
      key: 'staffNo',
      title: c.staffNo,
      width: 8,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.staffNo,
    },
    { key: 'name', title: c.name, width: 9, card: 'title', cell: (row) => row.name },
    { key: 'department', title: c.department, width: 'grow', card: 'second', cell: (row) => row.departmentName },
    { key: 'network', title: c.network, width: 9, cell: (row) => words.networks[row.network] },
    { key: 'use', title: c.use, width: 7, card: 'state', cell: (row) => row.use && words.uses[row.use] },
    ...registers.map((key) => ({
      key,
      title: words.registers[key],
      width: 12,
      className: 't',
      cell: (row: AccessRow) => {
        const last = row.registered.find(({ register }) => register === key);
        return last && words.on(words.deeds[last.kind], formatDate(last.on));
      },
    })),
    {
      key: 'differs',
      title: c.differs,
      width: 6,
      cell: (row) => row.differs && <Tag tone="warn">{words.differs}</Tag>,
    },
  ],
};

const tree = [
  { title: words.screen, items: accessViews.map((view) => ({ label: words.views[view], state: { view } })) },
];

export function UserListPage() {
  return (
    <ListScreen
      spec={userList}
      topic="accessUser"
      list={access.call.list}
      tree={() => tree}
      titles={words.views}
      empty={words.empty}
      links={[
        { href: '/access/changes', word: words.changes.title, icon: ListChecks, may: 'access.read' },
        { href: '/access/new', word: words.actions.tell, icon: Plus, tone: 'primary', may: 'access.keep' },
      ]}
      excel={{ may: 'access.export', call: access.call.exportUsers }}
    />
  );
}
