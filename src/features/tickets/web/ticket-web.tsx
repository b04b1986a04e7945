import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { deskWords } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ticketForms } from './ticket-forms.tsx';
import { ticketList } from './ticket-list.spec.tsx';
import { tickets } from './tickets.client.public.ts';

/** What is handed back at once: an answered escalation before one without an answer. */
function handedOn({ escalations }: TicketView) {
  const held = escalations.filter((one) => one.handedBackAt === null);
  return held.findLast((one) => one.reply !== null) ?? held.at(-1);
}

/** What the screens of any process ask of 受付. */
export const ticketWeb: RecordWeb<typeof ticketProcess, TicketView> = {
  process: ticketProcess,
  words: {
    noun: ticketsWords.title,
    done: deskWords.done,
  },
  called: (ticket) => `${ticket.ticketNo}　${ticket.subject}`,
  call: tickets.call,
  get: (id) => tickets.query.get.queryOptions({ input: { id } }),
  queries: () => tickets.query.key(),
  list: ticketList.key,
  forms: ticketForms,
  known: {
    handBack: (ticket) => ({ escalationId: handedOn(ticket)?.id ?? '', note: '' }),
  },
  // Who had it before gets it back.
  undoForm: (before) => ({ assigneeId: before.assignee?.id ?? null }),
};
