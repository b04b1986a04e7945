import { Boxes, CalendarDays, Plus, ScanBarcode } from 'lucide-react';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { counterWords } from '#features/counter/contract/counter.messages.ts';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { lastContactWords } from '#features/records/web/record-contacts.public.tsx';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { ladderColumns } from '#features/records/web/record-ladder.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import type { LoanRow } from '../contract/loan.ts';
import { loanFields as f } from '../contract/loan-fields.messages.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loans, loanWeb } from './loan-web.tsx';

const column = columnsBy<LoanRow>(f);
const isLate = ({ overdueDays }: LoanRow) => overdueDays > 0;

/** Views in which the ladder does not stand. */
const notLate = ['open', 'today', 'bookings', 'out', 'closed', 'all'];

/** 貸出一覧: every loan by what waits. */
export const LoanListPage = recordList(loanWeb, {
  words: { ...words, title: f.borrowerName.label },
  excel: { may: 'loans.export', call: loans.call.exportLoans },
  links: [
    { href: '/loans/counter', word: counterWords.title, icon: ScanBarcode, may: 'counter.use' },
    { href: '/loans/calendar', word: bookingsWords.menu.calendar, icon: CalendarDays, may: 'bookings.read' },
    { href: '/loans/kits', word: bookingsWords.menu.kits, icon: Boxes, may: 'bookings.read' },
    { href: '/loans/new', word: words.request.title, icon: Plus, may: 'loans.request' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'today', 'bookings', 'out', 'overdue'], may: 'loans.export' },
    { title: words.groups.own, views: ['open', 'bookings', 'out', 'overdue'], unless: 'loans.export' },
    { title: f.pool.label, each: 'pool', may: 'loans.export' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    choiceOf(f, 'pool'),
    departmentFilter(f.department.label),
    { key: 'dueOn', label: f.dueAt.label, kind: 'date' },
    { key: 'fromOn', label: f.fromAt.label, kind: 'date' },
  ],
  columns: [
    column('tags', { width: 9, className: 'code', card: 'second' }),
    column('pool', { width: 7.5, optional: true }),
    column('dueAt', { late: isLate }),
    column('overdueDays', {
      width: 6.5,
      cell: (row) => isLate(row) && <span className="due breach">{words.over(row.overdueDays)}</span>,
    }),
    ...ladderColumns<LoanRow>('overdue'),
    column('lastContact', {
      width: 13,
      cell: (row) => lastContactWords(row.lastContact),
      hint: true,
      may: 'loans.export',
      views: notLate,
    }),
    column('fromAt', { width: 8, views: notLate }),
  ],
});
