import { useQuery } from '@tanstack/react-query';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatDateTime, formatMonthDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { State } from '#ui/state-sign.tsx';
import type { FindingLine } from '../contract/finding.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { contract } from './contract.client.ts';

const { columns: c } = words;

const columns = [
  {
    title: c.number,
    width: 6,
    className: 't',
    cell: (line: FindingLine) => <Link href={line.href}>{line.number}</Link>,
  },
  {
    title: c.duty,
    width: 18,
    cell: (line: FindingLine) => <span title={line.title}>{line.title}</span>,
  },
  {
    title: c.period,
    width: 10,
    className: 't',
    cell: (line: FindingLine) => words.period(formatDate(line.fromOn), formatMonthDay(line.toOn)),
  },
  {
    title: c.question,
    cell: (line: FindingLine) => <span title={line.question}>{line.question}</span>,
  },
  { title: c.state, width: 7, cell: (line: FindingLine) => <State tone={line.tone}>{line.stateWords}</State> },
  { title: c.due, width: 9, className: 't', cell: (line: FindingLine) => line.dueAt && formatDateTime(line.dueAt) },
];

/** 監査の指摘, the newest first. */
export function FindingListPage() {
  const { data = [] } = useQuery(contract.query.findings.queryOptions({ input: {} }));
  return (
    <PlainPage title={words.title}>
      <RelatedTable caption={words.title} rows={data} idOf={({ id }) => id} empty={words.empty} columns={columns} />
    </PlainPage>
  );
}
