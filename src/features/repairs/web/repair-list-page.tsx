import { ScanBarcode } from 'lucide-react';
import { classFilter } from '#features/catalog/web/class-filter.public.ts';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import type { RepairRow } from '../contract/repair.ts';
import { repairFields as f } from '../contract/repair-fields.messages.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairs, repairWeb } from './repair-web.tsx';

const column = columnsBy<RepairRow>(f);

/** 修理一覧: every repair by what waits. */
export const RepairListPage = recordList(repairWeb, {
  words: { ...words, title: f.title.label },
  excel: { may: 'repairs.export', call: repairs.call.exportRepairs },
  links: [{ href: '/repairs/new', word: words.receive.title, icon: ScanBarcode, may: 'repairs.handle' }],
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
    classFilter(f.className.label),
    choiceOf(f, 'treatment'),
    departmentFilter(f.department.label),
    { key: 'openedOn', label: f.openedAt.label, kind: 'date' },
  ],
  columns: [
    column('userName', { width: 7, card: 'second', hint: (row) => row.department }),
    column('treatment', { width: 5 }),
    column('vendor', { width: 11, may: 'repairs.export', hint: true }),
    column('dueAt', { late: (row) => row.overdue }),
    column('days', { cell: (row) => words.days(row.days) }),
    column('openedAt', { optional: true }),
    column('waitsFor', { width: 8, optional: true }),
    column('costYen', { optional: true, may: 'repairs.export' }),
    column('assignee', { optional: true }),
  ],
});
