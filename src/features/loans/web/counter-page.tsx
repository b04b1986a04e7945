import { useQuery } from '@tanstack/react-query';
import { ScanDesk } from '#features/records/web/scan-desk.public.tsx';
import type { LoanRow } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { LoanSections } from './loan-page.tsx';
import { loans, loanWeb } from './loan-web.ts';

/** What is done at the counter: read, and its form stands open. */
const atOnce = ['handOver', 'takeBack'];

/** 窓口 of lending: today's hand-overs and returns, soonest first. */
export function CounterPage() {
  const input = { view: 'today', limit: 200, sort: { key: 'dueAt', dir: 'asc' } } as const;
  const { data } = useQuery(loans.query.list.queryOptions({ input }));
  const rows = data?.rows ?? [];
  const at = (key: 'fromAt' | 'dueAt') => (row: LoanRow) => ({ ...row, at: row[key] });
  const booked = rows.filter(({ state }) => state === 'requested' || state === 'ready').map(at('fromAt'));
  const out = rows.filter(({ state }) => state === 'out').map(at('dueAt'));
  const isOver = ({ overdueDays }: LoanRow) => overdueDays > 0;
  const over = out.filter(isOver).map((row) => ({ ...row, over: words.counter.over(row.overdueDays) }));
  return (
    <ScanDesk
      web={loanWeb}
      states={words.states}
      title={words.menu.counter}
      help={words.counter.help}
      scan={(code) => loans.call.scan({ code })}
      queues={[
        { title: words.counter.handOvers, rows: booked.toSorted((a, b) => (a.at < b.at ? -1 : 1)) },
        { title: words.counter.returns, rows: out.filter((row) => !isOver(row)) },
        { title: words.counter.overdue, rows: over },
      ]}
      atOnce={atOnce}
      hrefOf={(id) => `/loans/${id}`}
      sections={(loan) => <LoanSections loan={loan} />}
    />
  );
}
