import './tickets.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, officeDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { useMe } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { StateChip } from '#ui/state-sign.tsx';
import { portalWords } from '../contract/portal.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketRow } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { tickets } from './tickets.client.public.ts';

const words = portalWords.list;
const pageSize = 50;

function Card({ row, names }: { row: TicketRow; names: boolean }) {
  const day = words.received(formatDate(officeDay(row.receivedAt)));
  return (
    <li>
      <Link className="card" href={`/tickets/${row.id}`}>
        <span className="top">
          <StateChip tone={ticketProcess.states[row.status]}>{ticketsWords.own.statuses[row.status]}</StateChip>
          <span className="t muted">{row.ticketNo}</span>
        </span>
        <b>{row.subject}</b>
        <span className="muted">{names ? `${day}　${row.requesterName}` : day}</span>
      </Link>
    </li>
  );
}

function Part({ title, rows, none, names }: { title: string; rows: TicketRow[]; none: string; names: boolean }) {
  return (
    <section className="p-sec">
      <div className="p-head">
        <h2>{title}</h2>
      </div>
      {rows.length === 0 && <p className="muted">{none}</p>}
      {rows.length > 0 && (
        <ul className="cards">
          {rows.map((row) => (
            <Card key={row.id} row={row} names={names} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One's own 相談, or those of the 所属: what goes on, then what is over. */
export function AskedPage() {
  const me = useMe();
  const ofDepartment = me.role === 'coordinator';
  const title = words.titleOf(ofDepartment);
  usePageTitle(title);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    tickets.query.list.infiniteOptions({
      input: (cursor: string | null) => ({
        view: 'all' as const,
        sort: { key: 'receivedAt' as const, dir: 'desc' as const },
        limit: pageSize,
        cursor,
      }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  useLive(
    'ticket',
    null,
    useCallback(() => void refetch(), [refetch]),
  );
  if (error && !data) return <ErrorPage title={title} error={error} onRetry={() => void refetch()} />;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <main id="main" tabIndex={-1} className="portal">
      <div className="p-main">
        <header className="p-head">
          <h1>{title}</h1>
          <LinkButton tone="primary" size="lg" href="/ask">
            {words.ask}
          </LinkButton>
        </header>
        {!data && <Loading busy label={words.reading} />}
        {data && (
          <>
            <Part
              title={words.open}
              rows={rows.filter((row) => row.status !== 'closed')}
              none={words.noneOpen}
              names={ofDepartment}
            />
            <Part
              title={words.done}
              rows={rows.filter((row) => row.status === 'closed')}
              none={words.noneDone}
              names={ofDepartment}
            />
          </>
        )}
        {hasNextPage && (
          <Button onPress={() => void fetchNextPage()} busy={isFetchingNextPage && words.reading}>
            {words.more}
          </Button>
        )}
      </div>
    </main>
  );
}
