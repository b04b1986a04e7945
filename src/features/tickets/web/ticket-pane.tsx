import '#ui/detail/detail.css';
import { useQuery } from '@tanstack/react-query';
import { Maximize2, Printer } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { DetailActions } from '#ui/detail/detail-actions.tsx';
import { Due } from '#ui/due.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Facts } from '#ui/facts.tsx';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { StateChip } from '#ui/state-sign.tsx';
import { deskWords as words } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { requesterFacts } from './ticket-facts.tsx';
import { PaneLog } from './ticket-log.tsx';
import { tickets } from './tickets.client.public.ts';
import { forPane, mayTake, paneButtons, useTicketActions } from './use-ticket-actions.ts';

/** The ticket under the cursor, beside the list: who, what, by when, what comes next, and its latest 経過. */
export function TicketPane({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    ...tickets.query.get.queryOptions({ input: { id } }),
    placeholderData: (old) => old,
  });
  if (data) return <Pane key={data.id} ticket={data} />;
  if (error) return <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />;
  return <Loading busy label={words.open} />;
}

function Pane({ ticket }: { ticket: TicketView }) {
  const todo = useTicketActions(ticket);
  return (
    <>
      <div className="detail-head">
        <div className="row">
          <span className="t">{ticket.ticketNo}</span>
          <span className="muted">
            {ticketsWords.kinds[ticket.kind]}　{ticketsWords.channels[ticket.channel]}
          </span>
          <span className="grow" />
          {mayTake(ticket, 'print') && (
            <IconButton of={Printer} label={words.print} onPress={() => todo.act('print')} />
          )}
          <Link className="icon-btn" href={`/tickets/${ticket.id}`} label={words.open}>
            <Icon of={Maximize2} />
          </Link>
        </div>
        <h2>{ticket.subject}</h2>
        <Standing ticket={ticket} />
        <DetailActions actions={forPane(todo.actions)} inline={paneButtons} />
      </div>
      <Facts items={requesterFacts(ticket)} />
      <PaneLog ticket={ticket} />
      {todo.dialog}
    </>
  );
}

/** 対応中, and the clock that runs out first. */
function Standing({ ticket: { status, due } }: { ticket: TicketView }) {
  return (
    <div className="row">
      <StateChip tone={ticketProcess.states[status]}>{ticketsWords.statuses[status]}</StateChip>
      {due && <Due chip level={due.level} at={`${ticketsWords.clocks[due.clock]} ${due.at}`} left={due.left} />}
    </div>
  );
}
