import type { ReactNode } from 'react';
import { formatDate, formatMonthDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { NotableCase, PlannedLine } from '../contract/weekly-report.ts';

/** 特記事項: the tickets 県 should know of, as they stood when the figures were taken. */
export function NotableCases({ cases }: { cases: readonly NotableCase[] }) {
  return (
    <Listed caption={words.tables.notable} none={words.notable.none} head={words.notable.head}>
      {cases.map((one) => (
        <tr key={one.ticketId}>
          <th scope="row" className="t">
            <Link href={`/tickets/${one.ticketId}`}>{one.ticketNo}</Link>
          </th>
          <td className="t">{formatMonthDay(one.receivedOn)}</td>
          <td>{one.subject}</td>
          <td>{one.departmentName}</td>
          <td>{one.reasons.map((name) => words.notable.reasons[name]).join('、')}</td>
          <td>{one.statusWord}</td>
        </tr>
      ))}
    </Listed>
  );
}

/** 来週の予定: what the records say falls due or is planned. */
export function PlannedWeek({ lines }: { lines: readonly PlannedLine[] }) {
  return (
    <Listed caption={words.tables.planned} none={words.planned.none} head={words.planned.head}>
      {lines.map((line) => (
        <tr key={`${line.on} ${line.what}`}>
          <th scope="row" className="t">
            {formatDate(line.on)}
          </th>
          <td>{line.link ? <Link href={line.link}>{line.what}</Link> : line.what}</td>
        </tr>
      ))}
    </Listed>
  );
}

interface ListedProps {
  readonly caption: string;
  /** Said in place of an empty table. */
  readonly none: string;
  readonly head: readonly string[];
  readonly children: readonly ReactNode[];
}

function Listed({ caption, none, head, children }: ListedProps) {
  if (children.length === 0) return <p className="muted">{none}</p>;
  return (
    <table className="doc records">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {head.map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
