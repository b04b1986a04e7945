import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { Boxes, CalendarDays, Plus, ScanBarcode } from 'lucide-react';
import { findDepartments, nameDepartments } from '#features/people/web/people.client.public.ts';
import { RecordPane } from '#features/records/web/record-pane.public.tsx';
import { LinkButton } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { formatDateTimeColumn, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import type { FetchPage, ListSpec, TreeGroup } from '#ui/list/list-spec.ts';
import { excelOf, LiveListPage } from '#ui/list/live-list-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import { type LoanState, loanProcess } from '../contract/loan.process.ts';
import type { LoanRow } from '../contract/loan.ts';
import { loanPools } from '../contract/loan-pools.data.ts';
import { type LoanListInput, type LoanViewName, loanViews } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { LoanSections } from './loan-page.tsx';
import { loanWeb } from './loan-web.ts';
import { loans } from './loans.client.ts';

const c = words.columns;
const fetchPage: FetchPage<LoanRow, LoanListInput> = (params, signal) => loans.call.list(params, { signal });

function lastContact({ lastContact: last }: LoanRow): string {
  if (!last) return '';
  const result = words.results[last.result as keyof typeof words.results];
  return words.contactSaid(formatShortDateTime(last.at), result, last.nextOn && formatMonthDay(last.nextOn));
}

const department = { kind: 'lookup', find: findDepartments, namesOf: nameDepartments } as const;

/** The figure is asked for by a report alone. */
const none = async () => [];

/** 貸出一覧. */
const loanList: ListSpec<LoanRow, LoanListInput> = {
  key: 'loans',
  noun: words.noun,
  unit: words.unit,
  views: loanViews,
  idOf: (row) => row.id,
  nameOf: (row) => `${row.number} ${row.title}`,
  hrefOf: (row) => `/loans/${row.id}`,
  filters: [
    {
      key: 'pool',
      label: c.pool,
      kind: 'choice',
      options: loanPools.map((value) => ({ value, label: words.pools[value] })),
    },
    { key: 'department', label: c.department, ...department },
    { key: 'dueOn', label: c.dueAt, kind: 'date' },
    { key: 'fromOn', label: c.fromAt, kind: 'date' },
    { key: 'figure', label: c.figure, kind: 'lookup', find: none, namesOf: none },
  ],
  columns: [
    {
      key: 'number',
      title: c.number,
      width: 5.5,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.number,
    },
    {
      key: 'state',
      title: c.state,
      width: 5,
      card: 'state',
      cell: (row) => (
        <State tone={loanProcess.states[row.state as LoanState]}>{words.states[row.state as LoanState]}</State>
      ),
    },
    {
      key: 'title',
      title: c.borrower,
      width: 'grow',
      card: 'title',
      hint: (row) => row.title,
      cell: (row) => row.title,
    },
    {
      key: 'tags',
      title: c.tags,
      width: 8,
      className: 'code',
      card: 'second',
      hint: (row) => row.tags.join(words.listed),
      cell: (row) => row.tags.join(words.listed),
    },
    { key: 'pool', title: c.pool, width: 7.5, optional: true, cell: (row) => words.pools[row.pool] },
    {
      key: 'dueAt',
      title: c.dueAt,
      width: 7.25,
      sortable: true,
      className: 't',
      card: 'due',
      cell: (row) => <span className={cx(row.overdueDays > 0 && 'due breach')}>{formatDateTimeColumn(row.dueAt)}</span>,
    },
    {
      key: 'overdue',
      title: c.overdue,
      width: 6.5,
      cell: (row) => row.overdueDays > 0 && <span className="due breach">{words.facts.over(row.overdueDays)}</span>,
    },
    { key: 'lastContact', title: c.lastContact, width: 13, hint: lastContact, cell: lastContact },
    {
      key: 'fromAt',
      title: c.fromAt,
      width: 8,
      sortable: true,
      className: 't',
      cell: (row) => formatDateTimeColumn(row.fromAt),
    },
  ],
};

function treeOf(counts: Readonly<Record<string, number>> | undefined): TreeGroup<LoanListInput>[] {
  const item = (view: LoanViewName) => ({
    label: words.views[view],
    state: { view },
    count: counts?.[view],
    urgent: view === 'overdue',
  });
  return [
    { title: words.groups.work, items: (['open', 'today', 'bookings', 'out', 'overdue'] as const).map(item) },
    {
      title: words.groups.pools,
      items: loanPools.map((pool) => ({
        label: words.pools[pool],
        state: { view: 'open', filters: { pool: { kind: 'choice', values: [pool], not: false } } },
      })),
    },
    { title: words.groups.all, items: (['closed', 'all'] as const).map(item) },
  ];
}

const excel = excelOf(loans.call.exportLoans);

function Actions() {
  const mayHandle = useMay('loans.handle');
  const mayRequest = useMay('loans.request');
  return (
    <>
      {mayHandle && (
        <>
          <LinkButton size="sm" icon={ScanBarcode} href="/loans/counter">
            {words.menu.counter}
          </LinkButton>
          <LinkButton size="sm" icon={CalendarDays} href="/loans/calendar">
            {words.menu.calendar}
          </LinkButton>
          <LinkButton size="sm" icon={Boxes} href="/loans/kits">
            {words.menu.kits}
          </LinkButton>
        </>
      )}
      {mayRequest && (
        <LinkButton size="sm" icon={Plus} href="/loans/new">
          {words.menu.request}
        </LinkButton>
      )}
    </>
  );
}

/** 貸出: every loan by what waits, with the one under the cursor beside it. */
export function LoanListPage() {
  const { data, refetch } = useQuery(loans.query.counts.queryOptions({ input: {} }));
  const mayExport = useMay('loans.export');
  return (
    <LiveListPage
      spec={loanList}
      topic="loan"
      fetchPage={fetchPage}
      titles={words.views}
      onNews={refetch}
      tree={treeOf(data)}
      actions={<Actions />}
      empty={{ title: words.empty }}
      onExcel={mayExport ? excel : undefined}
      pane={(id) => (
        <RecordPane key={id} web={loanWeb} id={id} href={`/loans/${id}`}>
          {(loan) => <LoanSections loan={loan} brief />}
        </RecordPane>
      )}
    />
  );
}
