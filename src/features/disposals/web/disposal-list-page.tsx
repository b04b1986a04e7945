import { FilePlus2, ShieldCheck } from 'lucide-react';
import { columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import type { DisposalRow } from '../contract/disposal.ts';
import { disposalClauseIds } from '../contract/disposal-clauses.data.ts';
import { disposalFields as f } from '../contract/disposal-fields.messages.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalWeb } from './disposal-web.tsx';
import { disposals } from './disposals.client.ts';

const column = columnsBy<DisposalRow>(f);

/** 廃棄処分の一覧: every batch by what waits. */
export const DisposalListPage = recordList(disposalWeb, {
  words: { ...words, title: f.title.label },
  excel: { may: 'disposals.export', call: disposals.call.exportDisposals },
  links: [
    { href: '/disposals/validations', word: words.menu.validations, icon: ShieldCheck, may: 'disposals.read' },
    { href: '/disposals/new', word: words.propose.title, icon: FilePlus2, may: 'disposals.handle' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'proposed', 'approved', 'certified', 'overdue'] },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'clause', label: f.clause.label, kind: 'choice', options: optionsOf(disposalClauseIds, words.clauseNames) },
    { key: 'openedOn', label: f.openedAt.label, kind: 'date' },
  ],
  columns: [
    column('clause', { width: 4, className: 't' }),
    column('devices', { width: 4, className: 'num' }),
    column('destroyed', {
      width: 6,
      className: 'num',
      card: 'second',
      cell: (row) => (row.drives > 0 ? words.of(row.destroyed, row.drives) : ''),
    }),
    column('place', { width: 10, hint: true }),
    column('workOn', { late: () => false }),
    column('openedAt', { optional: true }),
    column('assignee', { optional: true }),
  ],
});
