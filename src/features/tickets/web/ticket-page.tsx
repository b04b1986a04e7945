import './tickets.css';
import { useParams } from '@tanstack/react-router';
import { useRecord } from '#features/records/web/use-record.public.tsx';
import type { Clock } from '#ui/detail/clock-strip.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { Loading } from '#ui/loading.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketFactGroups } from './ticket-facts.tsx';
import { TicketLog } from './ticket-log.tsx';
import { TicketSections } from './ticket-sections.tsx';
import { ticketWeb } from './ticket-web.tsx';
import { usePromote } from './use-promote.ts';
import { pageButtons, useTicketActions, withSheet } from './use-ticket-actions.ts';

function clocksOf(ticket: TicketView): Clock[] {
  const state: Clock = {
    kind: 'state',
    label: words.columns.status,
    tone: ticketProcess.states[ticket.status],
    word: words.statuses[ticket.status],
  };
  return [
    state,
    ...ticket.clocks.map((clock): Clock => {
      const base = { label: clock.label, note: clock.note };
      if (clock.state === 'running' && clock.due) return { ...base, kind: 'due', due: clock.due };
      if (clock.state === 'met' || clock.state === 'metLate') {
        return { ...base, kind: 'met', at: clock.at, late: clock.state === 'metLate' };
      }
      return { ...base, kind: 'plain', word: clock.at };
    }),
  ];
}

/** 受付 on a page of its own. */
export function TicketPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { record: ticket, error, refetch } = useRecord(ticketWeb, id);
  const place = useTrail('tickets', id);
  const todo = useTicketActions(ticket);
  const promote = usePromote(ticket);
  if (error && !ticket) return <ErrorPage title={words.title} error={error} onRetry={refetch} />;
  if (!ticket) return <Loading busy label={deskWords.open} />;
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/tickets' },
          ...(place ? [{ label: place.title, href: place.href }] : []),
          { label: ticket.ticketNo, className: 't' },
        ]}
        place={place}
        title={ticket.subject}
        actions={withSheet([...todo.actions, ...promote])}
        inlineActions={pageButtons}
        clocks={clocksOf(ticket)}
        facts={ticketFactGroups(ticket)}
        log={<TicketLog ticket={ticket} />}
      >
        <TicketSections ticket={ticket} onAction={todo.act} />
      </DetailPage>
      {todo.dialog}
    </>
  );
}
