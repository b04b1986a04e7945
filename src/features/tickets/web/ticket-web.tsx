import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { deskWords } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ticketForms } from './ticket-forms.tsx';
import { ticketList } from './ticket-list.spec.tsx';
import { tickets } from './tickets.client.ts';

const { done, dueBy } = deskWords;

/** 一次回答の期限は 11:20 です。 Nothing when no clock runs. */
const byOf = ({ due }: TicketView) => (due ? dueBy(ticketsWords.clocks[due.clock], due.at) : '');

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
    done: {
      take: (now) => done.take(now.ticketNo, byOf(now)),
      assign: (now) => done.assign(now.ticketNo, now.assignee?.name ?? null),
      correctReceived: (now) => done.correctReceived(now.ticketNo, byOf(now)),
      revise: (now) => done.revise(now.ticketNo),
      start: (now) => done.start(now.ticketNo, byOf(now)),
      resume: (now) => done.resume(now.ticketNo, byOf(now)),
      resolve: (now) => done.resolve(now.ticketNo),
      close: (now) => done.close(now.ticketNo),
      reopen: (now) => done.reopen(now.ticketNo, byOf(now)),
      setWaiting: (now) => done.setWaiting(now.ticketNo, byOf(now)),
      setCause: (now) => done.setCause(now.ticketNo, now.cause.kind ? ticketsWords.causes[now.cause.kind] : ''),
      guide: (now) => done.guide(now.ticketNo),
      dispatch: (now) => done.dispatch(now.ticketNo),
      saveInterview: (now) => done.saveInterview(now.ticketNo, now.interview?.filled ?? 0),
      reportToAuthority: (now) => done.reportToAuthority(now.ticketNo),
      investigate: (now) => done.investigate(now.ticketNo),
      acknowledgeReport: (now) => done.acknowledgeReport(now.ticketNo),
      sendFlashReport: (now) => done.sendFlashReport(now.ticketNo),
      escalate: (now) => done.escalate(now.ticketNo, byOf(now)),
      recordReply: (now) => done.recordReply(now.ticketNo),
      handBack: (now) => done.handBack(now.ticketNo),
      startRemoteSession: (now) => done.startRemote(now.ticketNo),
      endRemoteSession: (now) => done.endRemote(now.ticketNo),
      link: (now) => done.link(now.ticketNo),
      unlink: (now) => done.unlink(now.ticketNo),
      markDuplicate: (now) => done.markDuplicate(now.ticketNo),
    },
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
