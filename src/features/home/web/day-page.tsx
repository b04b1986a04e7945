import './home.css';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { formatLongDate, formatMonthDay, formatShortDateTime, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useMe } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { DayView } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import { MiniTable, ticketColumns } from './board-parts.tsx';
import { HandoverButtons } from './handover-button.tsx';
import { home } from './home.client.ts';
import { handoverHref, ticketsHref } from './ticket-links.ts';
import { useHandoverNews } from './use-handover-news.ts';

const words = homeWords.day;

type Mention = DayView['mentions'][number];
type Done = DayView['resolved'][number];

const statusColumn = { title: words.status, width: 6, cell: (row: DayView['mine'][number]) => row.status };

const mentionColumns = [
  {
    title: words.at,
    width: 6.5,
    className: 't',
    cell: (row: Mention) => formatShortDateTime(row.at),
  },
  { ...ticketColumns.no, width: 5.5 },
  {
    title: words.body,
    cell: (row: Mention) => <Link href={row.href} title={row.body}>{`${row.byName}　${row.body}`}</Link>,
  },
];

const doneColumns = [
  { title: words.at, width: 3.75, className: 't', cell: (row: Done) => formatTime(row.at) },
  { ...ticketColumns.no, width: 5.5 },
  ticketColumns.subject,
];

function Mine({ day }: { day: DayView }) {
  const me = useMe();
  const assignee = me.agentId ?? '';
  const count = (
    <>
      {homeWords.count(day.mineCount)}
      {day.overdueCount > 0 && <span className="due breach">　{words.overdue(day.overdueCount)}</span>}
    </>
  );
  return (
    <Panel
      className="mine due-list"
      title={words.mine}
      count={count}
      end={<Link href={ticketsHref('open', { assignee })}>{homeWords.board.due.all}</Link>}
    >
      <MiniTable
        caption={words.mineCaption}
        columns={[ticketColumns.due, ticketColumns.no, ticketColumns.subject, statusColumn]}
        rows={day.mine}
        idOf={(row) => row.id}
        empty={words.mineEmpty}
      />
    </Panel>
  );
}

function Side({ day }: { day: DayView }) {
  return (
    <div className="day-side">
      <Panel title={words.mentions} count={homeWords.count(day.mentionCount)}>
        <MiniTable
          caption={words.mentions}
          columns={mentionColumns}
          rows={day.mentions}
          idOf={(row) => row.id}
          empty={words.mentionsEmpty}
        />
      </Panel>
      <Panel title={words.resolved} count={homeWords.count(day.resolved.length)}>
        <MiniTable
          caption={words.resolved}
          columns={doneColumns}
          rows={day.resolved}
          idOf={(row) => row.id}
          empty={words.resolvedEmpty}
        />
      </Panel>
    </div>
  );
}

/** 自分の一日: what is mine by deadline, who called me, what I have done, what I have to read. */
export function DayPage() {
  usePageTitle(words.title);
  const {
    data: day,
    error,
    refetch,
  } = useQuery({
    ...home.query.myDay.queryOptions({ input: {} }),
    refetchInterval: 60_000,
  });
  useHandoverNews(refetch);
  if (error && !day) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  const failed = error && (
    <ErrorState
      title={toCallFailed(error).message}
      asOf={day ? formatTime(day.asOf) : null}
      onRetry={() => void refetch()}
    />
  );
  if (!day)
    return (
      <main id="main" tabIndex={-1}>
        <Loading busy label={words.reading} />
      </main>
    );
  const toRead = day.lastHandover?.mineToRead ? day.lastHandover : null;
  return (
    <main id="main" tabIndex={-1} className="board home-board home-day">
      {failed}
      <header className="board-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{homeWords.board.asOf(formatLongDate(day.today), formatTime(day.asOf))}</p>
        </div>
        <HandoverButtons
          last={day.lastHandover}
          today={day.today}
          todayState={day.todayHandover}
          isOpenToday={day.isOpenToday}
        />
      </header>
      {toRead && (
        <Notice
          tone="warn"
          title={words.toRead(formatMonthDay(toRead.day))}
          actions={<LinkButton href={handoverHref(toRead.day)}>{words.openHandover}</LinkButton>}
        >
          <p>{words.toReadText(toRead.closedByName)}</p>
        </Notice>
      )}
      <Mine day={day} />
      <Side day={day} />
    </main>
  );
}
