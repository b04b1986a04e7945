import { FilePlus2 } from 'lucide-react';
import { columnsBy } from '#features/records/web/record-fields.public.tsx';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalRow, DisposalView } from '../contract/disposal.ts';
import { disposalClauseIds } from '../contract/disposal-clauses.data.ts';
import { disposalFields as f } from '../contract/disposal-fields.messages.ts';
import type { DisposalListInput } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { DisposalSections } from './disposal-sections.tsx';
import { disposals, disposalWeb } from './disposal-web.ts';

const { menu } = words;
const column = columnsBy<DisposalRow>(f);

/** 廃棄処分の一覧: every batch by what waits. */
const disposalList = recordList<typeof disposalProcess, DisposalView, DisposalRow, DisposalListInput>(disposalWeb, {
  home: '/disposals',
  words: { ...words, title: f.title.label },
  list: disposals.call.list,
  counts: disposals.query.counts.queryOptions({ input: {} }),
  excel: { may: 'disposals.export', call: disposals.call.exportDisposals },
  links: [{ href: '/disposals/new', word: menu.propose, icon: FilePlus2, may: 'disposals.handle' }],
  groups: [
    { title: words.groups.work, views: ['open', 'proposed', 'approved', 'certified', 'overdue'] },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'clause', label: f.clause.label, kind: 'choice', options: optionsOf(disposalClauseIds, words.clauseNames) },
    { key: 'openedOn', label: f.openedAt.label, kind: 'date' },
    figureFilter,
  ],
  columns: [
    column('clause', { width: 4, className: 't' }),
    column('devices', { width: 4, className: 'num' }),
    column('destroyed', {
      width: 6,
      className: 'num',
      card: 'second',
      cell: (row) => words.of(row.destroyed, row.drives),
    }),
    column('place', { width: 10, hint: true }),
    column('workOn', { late: () => false }),
    column('openedAt', { optional: true }),
    column('assignee', { optional: true }),
  ],
  sections: (disposal) => <DisposalSections disposal={disposal} />,
});

export const DisposalListPage = () => <ListScreen {...disposalList} />;
