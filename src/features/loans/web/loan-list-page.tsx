import { Boxes, CalendarDays, Plus, ScanBarcode } from 'lucide-react';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { counterWords } from '#features/counter/contract/counter.messages.ts';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { dueColumn, momentColumn, wordColumn } from '#features/records/web/record-columns.public.tsx';
import { lastContactWords } from '#features/records/web/record-contacts.public.tsx';
import { ladderColumns } from '#features/records/web/record-ladder.public.tsx';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { loanProcess } from '../contract/loan.process.ts';
import type { LoanRow } from '../contract/loan.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import type { LoanAtDesk } from './loan-forms.tsx';
import { LoanSections } from './loan-page.tsx';
import { loans, loanWeb } from './loan-web.ts';

const { columns: c, menu } = words;
const isLate = ({ overdueDays }: LoanRow) => overdueDays > 0;

/** Views in which the ladder does not stand. */
const notLate = ['open', 'today', 'bookings', 'out', 'closed', 'all'];

/** 貸出一覧: every loan by what waits. */
const loanList = recordList<typeof loanProcess, LoanAtDesk, LoanRow, LoanListInput>(loanWeb, {
  home: '/loans',
  words: { ...words, title: c.borrower },
  list: loans.call.list,
  counts: loans.query.counts.queryOptions({ input: {} }),
  excel: { may: 'loans.export', call: loans.call.exportLoans },
  links: [
    { href: '/loans/counter', word: counterWords.title, icon: ScanBarcode, may: 'counter.use' },
    { href: '/loans/calendar', word: bookingsWords.menu.calendar, icon: CalendarDays, may: 'bookings.read' },
    { href: '/loans/kits', word: bookingsWords.menu.kits, icon: Boxes, may: 'bookings.read' },
    { href: '/loans/new', word: menu.request, icon: Plus, may: 'loans.request' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'today', 'bookings', 'out', 'overdue'], may: 'loans.export' },
    { title: words.groups.own, views: ['open', 'bookings', 'out', 'overdue'], unless: 'loans.export' },
    {
      title: words.groups.pools,
      may: 'loans.export',
      items: loanPools.map((pool) => ({
        label: bookingsWords.pools[pool],
        state: { view: 'open', filters: { pool: { kind: 'choice', values: [pool], not: false } } },
      })),
    },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'pool', label: c.pool, kind: 'choice', options: optionsOf(loanPools, bookingsWords.pools) },
    { key: 'department', label: c.department, kind: 'lookup', find: findDepartments, namesOf: nameDepartments },
    { key: 'dueOn', label: c.dueAt, kind: 'date' },
    { key: 'fromOn', label: c.fromAt, kind: 'date' },
    figureFilter,
  ],
  columns: [
    wordColumn('tags', c.tags, 8, (row) => row.tags.join(words.listed), {
      className: 'code',
      card: 'second',
      hint: true,
    }),
    wordColumn('pool', c.pool, 7.5, (row) => bookingsWords.pools[row.pool], { optional: true }),
    dueColumn('dueAt', c.dueAt, (row) => formatDateTimeColumn(row.dueAt), isLate),
    {
      key: 'overdue',
      title: c.overdue,
      width: 6.5,
      cell: (row) => isLate(row) && <span className="due breach">{words.facts.over(row.overdueDays)}</span>,
    },
    ...ladderColumns<LoanRow>('overdue'),
    wordColumn('lastContact', c.lastContact, 13, (row) => lastContactWords(row.lastContact), {
      may: 'loans.export',
      hint: true,
      views: notLate,
    }),
    momentColumn('fromAt', c.fromAt, (row) => row.fromAt, { width: 8, views: notLate }),
  ],
  sections: (loan) => <LoanSections loan={loan} />,
});

export const LoanListPage = () => <ListScreen {...loanList} />;
