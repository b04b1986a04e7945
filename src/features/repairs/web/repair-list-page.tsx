import { ScanBarcode } from 'lucide-react';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { deviceClasses } from '#features/catalog/contract/device-classes.data.ts';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { cx } from '#ui/class-names.ts';
import { formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import { type repairProcess, treatments } from '../contract/repair.process.ts';
import type { RepairRow, RepairView } from '../contract/repair.ts';
import type { RepairListInput } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { RepairSections } from './repair-page.tsx';
import { repairs, repairWeb } from './repair-web.ts';

const { columns: c, menu } = words;
const nameOfClass = (code: string) => deviceClasses.find((one) => one.code === code)?.name ?? code;

/** 修理一覧: every repair by what waits. */
const repairList = recordList<typeof repairProcess, RepairView, RepairRow, RepairListInput>(repairWeb, {
  home: '/repairs',
  words: { ...words, title: c.title },
  list: repairs.call.list,
  counts: repairs.query.counts.queryOptions({ input: {} }),
  excel: { may: 'repairs.export', call: repairs.call.exportRepairs },
  links: [{ href: '/repairs/new', word: menu.receive, icon: ScanBarcode, may: 'repairs.handle' }],
  groups: [
    {
      ...{ title: words.groups.work, may: 'repairs.export' },
      views: ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue'],
    },
    { title: words.groups.own, views: ['open'], unless: 'repairs.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    {
      key: 'deviceClass',
      label: c.className,
      kind: 'choice',
      options: deviceClassCodes.map((value) => ({ value, label: nameOfClass(value) })),
    },
    {
      key: 'treatment',
      label: c.treatment,
      kind: 'choice',
      options: treatments.map((value) => ({ value, label: words.treatments[value] })),
    },
    { key: 'department', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
    { key: 'openedOn', label: c.openedAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    {
      ...{ key: 'user', title: c.user, width: 7, card: 'second' },
      hint: (row) => row.department,
      cell: (row) => row.userName,
    },
    {
      ...{ key: 'treatment', title: c.treatment, width: 5 },
      cell: (row) => row.treatment && words.treatments[row.treatment],
    },
    { key: 'vendor', title: c.vendor, width: 11, may: 'repairs.export', hint: true, cell: (row) => row.vendor },
    {
      ...{ key: 'dueAt', title: c.dueAt, width: 7.25, sortable: true, className: 't', card: 'due' },
      cell: (row) =>
        row.dueAt && <span className={cx(row.overdue && 'due breach')}>{formatDateTimeColumn(row.dueAt)}</span>,
    },
    { key: 'days', title: c.days, width: 6, className: 't', cell: (row) => words.days(row.days) },
    {
      ...{ key: 'openedAt', title: c.openedAt, width: 7.25, sortable: true, className: 't', optional: true },
      cell: (row) => formatDateTimeColumn(row.openedAt),
    },
    { key: 'waitsFor', title: c.waitsFor, width: 8, optional: true, cell: (row) => row.waitsFor },
    {
      ...{ key: 'cost', title: c.cost, width: 6, className: 't', optional: true, may: 'repairs.export' },
      cell: (row) => row.costYen?.toLocaleString('ja-JP'),
    },
    { key: 'assignee', title: c.assignee, width: 6, optional: true, cell: (row) => row.assignee },
  ],
  sections: (repair) => <RepairSections repair={repair} />,
});

export const RepairListPage = () => <ListScreen {...repairList} />;
