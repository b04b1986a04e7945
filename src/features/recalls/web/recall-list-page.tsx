import { Ban, MonitorX } from 'lucide-react';
import { classFilter } from '#features/catalog/web/class-filter.public.ts';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { lastContactWords } from '#features/records/web/record-contacts.public.tsx';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import type { RecallRow } from '../contract/recall.ts';
import { recallFields as f } from '../contract/recall-fields.messages.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recalls, recallWeb } from './recall-web.tsx';

const column = columnsBy<RecallRow>(f);

/** 回収の対象の一覧: every device that is to come back, by what waits. */
export const RecallListPage = recordList(recallWeb, {
  words: { ...words, title: f.title.label },
  excel: { may: 'recalls.export', call: recalls.call.exportRecalls },
  links: [
    { href: '/recalls/retirements', word: words.retirements.title, icon: Ban, may: 'recalls.export' },
    { href: '/recalls/new', word: words.report.title, icon: MonitorX, may: 'recalls.report' },
  ],
  groups: [
    {
      title: words.groups.work,
      views: ['open', 'found', 'asked', 'returning', 'retired', 'overdue'],
      may: 'recalls.export',
    },
    { title: words.groups.own, views: ['open', 'returning'], unless: 'recalls.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    choiceOf(f, 'kind'),
    classFilter(f.className.label),
    departmentFilter(f.department.label),
    { key: 'openedOn', label: f.openedAt.label, kind: 'date' },
  ],
  columns: [
    column('kind', { width: 7 }),
    column('department', { width: 12, card: 'second' }),
    column('lastUsedOn', { width: 7, sortable: false }),
    column('foundOn', { width: 7 }),
    column('collection', { width: 6, className: 'code', sortable: false }),
    column('dueOn', { late: (row) => row.overdue, sortable: false }),
    column('lastContact', {
      width: 13,
      cell: (row) => lastContactWords(row.lastContact),
      hint: true,
      may: 'recalls.export',
      sortable: false,
    }),
  ],
});
