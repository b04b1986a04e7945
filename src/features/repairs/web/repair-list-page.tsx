import { ScanBarcode } from 'lucide-react';
import { classFilter } from '#features/catalog/web/class-filter.public.ts';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { dueColumn, momentColumn, wordColumn } from '#features/records/web/record-columns.public.tsx';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import { type repairProcess, treatments } from '../contract/repair.process.ts';
import type { RepairRow, RepairView } from '../contract/repair.ts';
import type { RepairListInput } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { RepairSections } from './repair-page.tsx';
import { repairs, repairWeb } from './repair-web.ts';

const { columns: c, menu } = words;

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
      title: words.groups.work,
      may: 'repairs.export',
      views: ['open', 'mine', 'atVendor', 'parts', 'held', 'overdue'],
    },
    { title: words.groups.own, views: ['open'], unless: 'repairs.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    classFilter(c.className),
    { key: 'treatment', label: c.treatment, kind: 'choice', options: optionsOf(treatments, words.treatments) },
    { key: 'department', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
    { key: 'openedOn', label: c.openedAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    wordColumn('user', c.user, 7, (row) => row.userName, { card: 'second', hint: (row) => row.department }),
    wordColumn('treatment', c.treatment, 5, (row) => row.treatment && words.treatments[row.treatment]),
    wordColumn('vendor', c.vendor, 11, (row) => row.vendor, { may: 'repairs.export', hint: true }),
    dueColumn(
      'dueAt',
      c.dueAt,
      (row) => row.dueAt && formatDateTimeColumn(row.dueAt),
      (row) => row.overdue,
    ),
    wordColumn('days', c.days, 6, (row) => words.days(row.days), { className: 't' }),
    momentColumn('openedAt', c.openedAt, (row) => row.openedAt, { optional: true }),
    wordColumn('waitsFor', c.waitsFor, 8, (row) => row.waitsFor, { optional: true }),
    wordColumn('cost', c.cost, 6, (row) => row.costYen?.toLocaleString('ja-JP') ?? '', {
      className: 't',
      optional: true,
      may: 'repairs.export',
    }),
    wordColumn('assignee', c.assignee, 6, (row) => row.assignee, { optional: true }),
  ],
  sections: (repair) => <RepairSections repair={repair} />,
});

export const RepairListPage = () => <ListScreen {...repairList} />;
