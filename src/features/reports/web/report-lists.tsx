import { formatDate, formatMonthDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { NotableCase, PlannedLine } from '../contract/weekly-report.ts';

/** 特記事項: the tickets 県 should know of, as they stood when the figures were taken. */
export function NotableCases({ cases }: { cases: readonly NotableCase[] }) {
  if (cases.length === 0) return <p className="muted">{words.notable.none}</p>;
  const [no, received, subject, department, reason, status] = words.notable.head;
  return (
    <table className="doc records">
      <caption className="vh">{words.tables.notable}</caption>
      <thead>
        <tr>
          {[no, received, subject, department, reason, status].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}

/** 来週の予定: what the records say falls due or is planned. */
export function PlannedWeek({ lines }: { lines: readonly PlannedLine[] }) {
  if (lines.length === 0) return <p className="muted">{words.planned.none}</p>;
  const [on, what] = words.planned.head;
  return (
    <table className="doc records">
      <caption className="vh">{words.tables.planned}</caption>
      <thead>
        <tr>
          <th scope="col">{on}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.on} ${line.what}`}>
            <th scope="row" className="t">
              {formatDate(line.on)}
            </th>
            <td>{line.link ? <Link href={line.link}>{line.what}</Link> : line.what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
