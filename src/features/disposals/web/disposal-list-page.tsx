import { FilePlus2 } from 'lucide-react';
import { dueColumn, momentColumn, wordColumn } from '#features/records/web/record-columns.public.tsx';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDate } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalRow, DisposalView } from '../contract/disposal.ts';
import { disposalClauseIds } from '../contract/disposal-clauses.data.ts';
import type { DisposalListInput } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { DisposalSections } from './disposal-sections.tsx';
import { disposals, disposalWeb } from './disposal-web.ts';

const { columns: c, menu } = words;

/** 廃棄処分の一覧: every batch by what waits. */
const disposalList = recordList<typeof disposalProcess, DisposalView, DisposalRow, DisposalListInput>(disposalWeb, {
  home: '/disposals',
  words: { ...words, title: c.title },
  list: disposals.call.list,
  counts: disposals.query.counts.queryOptions({ input: {} }),
  excel: { may: 'disposals.export', call: disposals.call.exportDisposals },
  links: [{ href: '/disposals/new', word: menu.propose, icon: FilePlus2, may: 'disposals.handle' }],
  groups: [
    { title: words.groups.work, views: ['open', 'proposed', 'approved', 'certified', 'overdue'] },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'clause', label: c.clause, kind: 'choice', options: optionsOf(disposalClauseIds, words.clauseNames) },
    { key: 'openedOn', label: c.openedAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    wordColumn('clause', c.clause, 4, (row) => row.clause, { className: 't' }),
    wordColumn('devices', c.devices, 4, (row) => words.devices(row.devices), { className: 'num' }),
    wordColumn('drives', c.drives, 6, (row) => words.of(row.destroyed, row.drives), {
      className: 'num',
      card: 'second',
    }),
    wordColumn('place', c.place, 10, (row) => row.place, { hint: true }),
    dueColumn(
      'workOn',
      c.workOn,
      (row) => row.workOn && formatDate(row.workOn),
      () => false,
    ),
    momentColumn('openedAt', c.openedAt, (row) => row.openedAt, { optional: true }),
    wordColumn('assignee', c.assignee, 6, (row) => row.assignee, { optional: true }),
  ],
  sections: (disposal) => <DisposalSections disposal={disposal} />,
});

export const DisposalListPage = () => <ListScreen {...disposalList} />;
