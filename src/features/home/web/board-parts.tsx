import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '#ui/class-names.ts';
import { Due, DueCell } from '#ui/due.tsx';
import { formatMonthDay, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import type { BoardView, DueRow, KnownError, WaitingRow, WeeklyPanel } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import { daysSpan, ticketHref, ticketsHref } from './ticket-links.ts';

const words = homeWords.board;

/** The tickets of today's deadlines by name, whoever holds them. */
function dueTodayHref({ dueTodayIds }: BoardView): string {
  return dueTodayIds.length > 0 ? ticketsHref('open', { ids: dueTodayIds.join(',') }) : ticketsHref('dueToday');
}

/** What waits for 県; an empty list of it when nothing does. */
function authorityHref({ authorityIds }: BoardView): string {
  return authorityIds.length > 0
    ? ticketsHref('open', { ids: authorityIds.join(',') })
    : ticketsHref('awaitingAuthority');
}

/** The figures of the head: each opens its list; the worst are the only colour. */
export function Kpis({ board }: { board: BoardView }) {
  const { kpis } = board;
  const figures = [
    { key: 'overdue', href: ticketsHref('breached'), level: 'breach' },
    { key: 'dueToday', href: dueTodayHref(board), level: 'warn' },
    { key: 'open', href: ticketsHref('open'), level: '' },
    { key: 'authority', href: authorityHref(board), level: '' },
    { key: 'escalated', href: ticketsHref('escalated'), level: '' },
  ] as const;
  return (
    <ul className="kpis">
      {figures.map(({ key, href, level }) => (
        <li key={key} className={kpis[key] > 0 && level ? level : undefined}>
          <Link href={href}>
            <b>{formatNumber(kpis[key])}</b>
            <span>{words.kpis[key]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface MiniColumn<Row> {
  readonly title: string;
  readonly width?: number;
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
}

interface MiniTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly MiniColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly empty: string;
}

/** A panel's table: fixed widths, the subject takes the rest. */
export function MiniTable<Row>({ caption, columns, rows, idOf, empty }: MiniTableProps<Row>) {
  if (rows.length === 0) return <p className="muted body">{empty}</p>;
  return (
    <table className="mini fix">
      <caption className="vh">{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.title} style={column.width === undefined ? undefined : { width: `${column.width}rem` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.className === 'num' ? 'num' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)}>
            {columns.map((column) => (
              <td key={column.title} className={column.className}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const due = words.due;

export const ticketColumns = {
  due: {
    title: due.columns.due,
    width: 9.25,
    className: 'cell-due',
    cell: (row: { due: DueRow['due'] | null }) => row.due && <DueCell {...row.due} />,
  },
  no: {
    title: due.columns.no,
    width: 5,
    cell: (row: { href: string; no: string }) => (
      <Link className="t" href={row.href}>
        {row.no}
      </Link>
    ),
  },
  subject: {
    title: due.columns.subject,
    cell: (row: { subject: string; clockName?: string }) => (
      <>
        {row.clockName && <span className="muted">{row.clockName}　</span>}
        {row.subject}
      </>
    ),
  },
  assignee: {
    title: due.columns.assignee,
    width: 4.25,
    cell: (row: { assigneeName: string | null }) =>
      row.assigneeName ?? <span className="who-none">{homeWords.unassigned}</span>,
  },
};

/** 今日の期限: the worst first. */
export function DuePanel({ board }: { board: BoardView }) {
  const { kpis, dueRows, processes } = board;
  const all = processes.reduce((sum, one) => sum + one.overdue + one.dueToday, kpis.overdue + kpis.dueToday);
  const rest = all - dueRows.length;
  const href = kpis.overdue > 0 ? ticketsHref('breached') : dueTodayHref(board);
  const end = all > 0 && <Link href={href}>{due.all}</Link>;
  return (
    <Panel className="a due-list" title={due.title} count={homeWords.count(all)} end={end || undefined}>
      <MiniTable
        caption={due.caption}
        columns={[ticketColumns.due, ticketColumns.no, ticketColumns.subject, ticketColumns.assignee]}
        rows={dueRows}
        idOf={(row) => row.id}
        empty={due.empty}
      />
      {(rest > 0 || processes.length > 0) && (
        <p className="foot muted">
          {rest > 0 && <span>{due.more(rest)}</span>}
          {processes.length > 0 && <span>{due.whole}</span>}
          {processes.map((one) => (
            <Link key={one.entity} href={one.href}>
              {due.process(one.noun, one.overdue, one.dueToday)}
            </Link>
          ))}
        </p>
      )}
    </Panel>
  );
}

/** 県を待っているもの: the longest first. */
export function AuthorityPanel({ board }: { board: BoardView }) {
  const { authority } = words;
  const columns = [
    {
      title: authority.columns.subject,
      cell: (row: WaitingRow) => (
        <Link href={ticketHref(row.ticketId)} title={`${row.ticketNo} ${row.subject}`}>
          {authority.kinds[row.kind]}　{row.subject}
        </Link>
      ),
    },
    {
      title: authority.columns.waited,
      width: 4.25,
      className: 'num',
      cell: (row: WaitingRow) => <span className={cx(row.isLong && 'due warn')}>{row.waited}</span>,
    },
  ];
  return (
    <Panel
      className="c"
      title={authority.title}
      count={homeWords.count(board.kpis.authority)}
      end={board.kpis.authority > 0 ? <Link href={authorityHref(board)}>{due.all}</Link> : undefined}
    >
      <MiniTable
        caption={authority.caption}
        columns={columns}
        rows={board.authorityRows}
        idOf={(row) => `${row.ticketId}.${row.kind}`}
        empty={authority.empty}
      />
    </Panel>
  );
}

/** 増えている既知の不具合: what to tell every desk this morning. */
export function KnownPanel({ known }: { known: BoardView['known'] }) {
  const { columns } = words.known;
  const behind = (row: KnownError) =>
    ticketsHref('all', { knowledge: row.knowledgeId, received: daysSpan(known.from, known.to) });
  return (
    <Panel
      className="b"
      title={words.known.title}
      count={`${words.known.note}　${formatMonthDay(known.from)}–${formatMonthDay(known.to)}`}
    >
      <MiniTable
        caption={words.known.caption}
        columns={[
          {
            title: columns.title,
            cell: (row: KnownError) => (
              <span title={row.title}>
                <span className="t">{row.no}</span>　{row.title}
              </span>
            ),
          },
          {
            title: columns.count,
            width: 3.75,
            className: 'num',
            cell: (row) => <Link href={behind(row)}>{formatNumber(row.count)}</Link>,
          },
          {
            title: columns.change,
            width: 4,
            className: 'num',
            cell: (row) => words.known.more(row.count - row.before),
          },
        ]}
        rows={known.rows}
        idOf={(row) => row.knowledgeId}
        empty={words.known.empty}
      />
    </Panel>
  );
}

/** How far last week's report is, and what is still to be read through. */
export function WeeklyReportPanel({ weekly }: { weekly: WeeklyPanel }) {
  const href = weekly.id ? `/reports/${weekly.id}` : '/reports';
  const done = weekly.sections.filter((section) => section.confirmed).length;
  const total = weekly.sections.length;
  return (
    <Panel
      className="h"
      title={words.weekly.title(weekly.weekNo)}
      count={`${formatMonthDay(weekly.from)}–${formatMonthDay(weekly.to)}　${weekly.stateWord}`}
      end={<Link href={href}>{weekly.id ? words.weekly.open : words.weekly.begin}</Link>}
    >
      <div className="body weekly">
        {weekly.id === null && <p className="muted">{words.weekly.none}</p>}
        {total > 0 && (
          <>
            <div className="row">
              <b className="fig">
                {done}
                <span>{words.weekly.sections(total)}</span>
              </b>
              <span className="grow" />
              {weekly.due && <Due chip {...weekly.due} at={words.weekly.due(weekly.due.at)} />}
            </div>
            <div className="segs" role="img" aria-label={words.weekly.progress(done, total)}>
              {weekly.sections.map((section) => (
                <i key={section.title} className={section.confirmed ? undefined : 'no'} />
              ))}
            </div>
            <ul>
              {weekly.sections.map((section) => (
                <li key={section.title}>
                  <Icon of={section.confirmed ? CircleCheck : CircleDashed} size={14} />
                  {section.confirmed ? section.title : <Link href={href}>{section.title}</Link>}
                  <span className="muted">{section.confirmed ? words.weekly.confirmed : words.weekly.notYet}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
