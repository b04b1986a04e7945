import '#ui/detail/detail.css';
import { useQuery } from '@tanstack/react-query';
import { Maximize2 } from 'lucide-react';
import { Due } from '#ui/due.tsx';
import { Facts } from '#ui/facts.tsx';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { StateChip } from '#ui/state-sign.tsx';
import { deskWords as words } from '../contract/desk.messages.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { requesterFacts } from './ticket-facts.tsx';
import { PaneLog } from './ticket-log.tsx';
import { statusTone } from '../contract/ticket-status.ts';
import { tickets } from './tickets.client.ts';

/** The ticket under the cursor, beside the list: who, what, by when, and its latest 経過. */
export function TicketPane({ id }: { id: string }) {
  const { data: ticket } = useQuery({
    ...tickets.query.get.queryOptions({ input: { id } }),
    placeholderData: (old) => old,
  });
  if (!ticket) return <Loading busy label={words.open} />;
  return (
    <>
      <div className="detail-head">
        <div className="row">
          <span className="t">{ticket.ticketNo}</span>
          <span className="muted">
            {ticketsWords.kinds[ticket.kind]}　{ticketsWords.channels[ticket.channel]}
          </span>
          <span className="grow" />
          <Link className="icon-btn" href={`/tickets/${ticket.id}`} label={words.open}>
            <Icon of={Maximize2} />
          </Link>
        </div>
        <h2>{ticket.subject}</h2>
        <div className="row">
          <StateChip tone={statusTone[ticket.status]}>{ticketsWords.statuses[ticket.status]}</StateChip>
          {ticket.due && <Due chip level={ticket.due.level} at={ticket.due.at} left={ticket.due.left} />}
        </div>
      </div>
      <Facts items={requesterFacts(ticket)} />
      <PaneLog ticket={ticket} />
    </>
  );
}
