import { ticketProcess } from '#features/tickets/contract/ticket.process.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { CallerCard } from '../contract/caller.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { CallerBlock } from './caller-block.tsx';

/** What is open for whoever calls, and what was asked before. */
export function CallerPast({ card }: { card: CallerCard }) {
  return (
    <>
      <CallerBlock title={words.openTickets} shown={card.openTickets.length > 0}>
        {card.openTickets.map((ticket) => (
          <div className="line" key={ticket.id}>
            <Link className="t" href={`/tickets/${ticket.id}`}>
              {ticket.ticketNo}
            </Link>
            <span className="clip">{ticket.subject}</span>
            <span className="end">
              <State tone={ticketProcess.states[ticket.status]}>{ticketsWords.statuses[ticket.status]}</State>
            </span>
          </div>
        ))}
      </CallerBlock>
      <CallerBlock
        title={words.history}
        note={words.historyCount(card.history.label, card.history.count)}
        shown={card.history.count > 0}
      >
        {card.history.tickets.map((ticket) => (
          <div className="line" key={ticket.id}>
            <Link className="t" href={`/tickets/${ticket.id}`}>
              {ticket.ticketNo}
            </Link>
            <span className="clip">{ticket.subject}</span>
            <span className="end t">{formatMonthDay(toCivil(ticket.receivedAt).date)}</span>
          </div>
        ))}
      </CallerBlock>
    </>
  );
}

/** Their 所属: whom it has for this, and what is open in it. */
export function CallerOffice({ card }: { card: CallerCard }) {
  return (
    <CallerBlock title={card.departmentName} shown>
      {card.department.coordinators.map((person) => (
        <div className="line" key={person.id}>
          <span className="muted">{words.coordinator}</span>
          <span>{person.name}</span>
          <span className="end t">{person.extension}</span>
        </div>
      ))}
      <div className="line">
        <span className="muted">{words.openTickets}</span>
        <Link href={`/tickets?f.department=${card.departmentId}`}>{words.openCount(card.department.openCount)}</Link>
      </div>
      {card.note && (
        <div className="line">
          <span className="muted">{words.memo}</span>
          <span>{card.note}</span>
        </div>
      )}
    </CallerBlock>
  );
}
