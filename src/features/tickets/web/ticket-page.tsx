import './tickets.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Clock } from '#ui/detail/clock-strip.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { deskWords } from '../contract/desk.messages.ts';
import { intakeWords } from '../contract/intake.messages.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { EscalateDialog } from './escalate-dialog.tsx';
import { ticketDialogs } from './ticket-dialogs.tsx';
import { ticketFactGroups } from './ticket-facts.tsx';
import { TicketLog } from './ticket-log.tsx';
import { TicketSections } from './ticket-sections.tsx';
import { statusTone } from '../contract/ticket-status.ts';
import { tickets } from './tickets.client.ts';
import { usePromote } from './use-promote.ts';
import { useTicketActions } from './use-ticket-actions.ts';

function clocksOf(ticket: TicketView): Clock[] {
  const state: Clock = {
    kind: 'state',
    label: words.columns.status,
    tone: statusTone[ticket.status],
    word: words.statuses[ticket.status],
  };
  return [
    state,
    ...ticket.clocks.map((clock): Clock => {
      const base = { label: clock.label, note: clock.note };
      if (clock.state === 'running' && clock.due) return { ...base, kind: 'due', due: clock.due };
      if (clock.state === 'met') return { ...base, kind: 'met', at: clock.at };
      return { ...base, kind: 'plain', word: clock.at };
    }),
  ];
}

/** 受付 on a page of its own. */
export function TicketPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: ticket, error, refetch } = useQuery(tickets.query.get.queryOptions({ input: { id } }));
  useLive(
    'ticket',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  const place = useTrail('tickets', id);
  const todo = useTicketActions(ticket);
  const promote = usePromote(ticket);
  if (error && !ticket) {
    return (
      <main id="main" tabIndex={-1}>
        <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!ticket) return <Loading busy label={deskWords.open} />;
  const Dialog = todo.open ? ticketDialogs[todo.open] : undefined;
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/tickets' },
          { label: ticket.ticketNo, className: 't' },
        ]}
        place={place}
        title={ticket.subject}
        actions={[...todo.actions, ...promote]}
        clocks={clocksOf(ticket)}
        facts={ticketFactGroups(ticket)}
        log={<TicketLog ticket={ticket} />}
      >
        <TicketSections ticket={ticket} onAction={todo.act} />
      </DetailPage>
      {Dialog && <Dialog ticket={ticket} onClose={todo.close} onDone={todo.done} />}
      <EscalateDialog
        open={todo.open === 'escalate'}
        busy={false}
        submit={intakeWords.escalation.title}
        onClose={todo.close}
        onSubmit={(escalation) =>
          void tickets.call.escalate({ id: ticket.id, version: ticket.version, escalation }).then(todo.done)
        }
      />
    </>
  );
}
