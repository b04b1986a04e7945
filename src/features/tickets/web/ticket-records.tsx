import { Section } from '#ui/detail/detail-parts.tsx';
import { FileList } from '#ui/detail/file-list.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Link } from '#ui/link.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import { deskWords as words } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { TakeOff } from './take-off.tsx';
import { tickets } from './tickets.client.public.ts';
import { mayTake } from './use-ticket-actions.ts';

const s = words.sections;

type TicketLink = TicketView['links'][number];

/** 関連する受付, and what takes one off. */
export function TicketLinks({ ticket }: { ticket: TicketView }) {
  if (ticket.links.length === 0) return null;
  const may = mayTake(ticket, 'link');
  return (
    <Section title={s.links} count={ticket.links.length}>
      <RelatedTable
        caption={s.links}
        bare
        rows={ticket.links}
        idOf={(row) => `${row.kind}${row.id}`}
        columns={[
          {
            title: ticketsWords.columns.ticketNo,
            width: 6,
            className: 't',
            cell: (row) => <Link href={`/tickets/${row.id}`}>{row.ticketNo}</Link>,
          },
          { title: ticketsWords.columns.kind, width: 5, cell: (row) => ticketsWords.links[row.kind] },
          { title: ticketsWords.columns.subject, cell: (row) => row.subject },
          {
            title: ticketsWords.columns.status,
            width: 6,
            cell: (row) => <State tone={ticketProcess.states[row.status]}>{ticketsWords.statuses[row.status]}</State>,
          },
          ...(may
            ? [{ title: words.remove, width: 2.5, cell: (row: TicketLink) => <Unlink ticket={ticket} row={row} /> }]
            : []),
        ]}
      />
    </Section>
  );
}

function Unlink({ ticket, row }: { ticket: TicketView; row: TicketLink }) {
  // A copy is taken off from the copy.
  const { kind } = row;
  if (kind === 'copiedTo') return null;
  const { id, version } = ticket;
  return (
    <TakeOff
      label={words.removeLink(row.ticketNo)}
      done={words.removedLink(row.ticketNo)}
      words={words.dialogs.unlink}
      own={[id, row.id]}
      send={() => tickets.call.unlink({ id, version, form: { otherId: row.id, kind } })}
    />
  );
}

/** 添付 to be saved, and taken off by those who work on the ticket. */
export function TicketFiles({ ticket }: { ticket: TicketView }) {
  const handles = useMay('tickets.handle');
  if (ticket.attachments.length === 0) return null;
  const may = handles && mayTake(ticket, 'attach');
  return (
    <Section title={s.attachments} count={ticket.attachments.length}>
      <FileList
        files={ticket.attachments}
        load={(fileId) => tickets.call.download({ id: ticket.id, fileId })}
        end={({ fileId, name }) =>
          may && (
            <TakeOff
              label={words.removeFile(name)}
              done={words.removedFile(name)}
              words={words.dialogs.detach}
              own={[ticket.id]}
              send={() => tickets.call.detach({ id: ticket.id, fileId })}
            />
          )
        }
      />
    </Section>
  );
}
