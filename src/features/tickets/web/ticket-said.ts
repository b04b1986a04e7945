import { deskWords } from '../contract/desk.messages.ts';
import type { TicketActionName, TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';

const { done, dueBy } = deskWords;

/** 一次回答の期限は 11:20 です。 Nothing when no clock runs. */
const byOf = ({ due }: TicketView) => (due ? dueBy(ticketsWords.clocks[due.clock], due.at) : '');

type Acted = Exclude<TicketActionName, 'print' | 'revise' | 'addEntry' | 'sendMessage' | 'attach'>;

/** The sentence after each action, from the ticket as it is now. */
const said: Record<Acted, (ticket: TicketView) => string> = {
  take: (now) => done.take(now.ticketNo, byOf(now)),
  assign: (now) => done.assign(now.ticketNo, now.assignee?.name ?? null),
  correctReceived: (now) => done.correctReceived(now.ticketNo, byOf(now)),
  start: (now) => done.start(now.ticketNo, byOf(now)),
  resume: (now) => done.resume(now.ticketNo, byOf(now)),
  resolve: (now) => done.resolve(now.ticketNo),
  close: (now) => done.close(now.ticketNo),
  reopen: (now) => done.reopen(now.ticketNo, byOf(now)),
  setWaiting: (now) => done.setWaiting(now.ticketNo, byOf(now)),
  setCause: (now) => done.setCause(now.ticketNo, now.cause.kind ? ticketsWords.causes[now.cause.kind] : ''),
  saveInterview: (now) => done.saveInterview(now.ticketNo, now.interview?.filled ?? 0),
  reportToAuthority: (now) => done.reportToAuthority(now.ticketNo),
  investigate: (now) => done.investigate(now.ticketNo),
  acknowledgeReport: (now) => done.acknowledgeReport(now.ticketNo),
  sendFlashReport: (now) => done.sendFlashReport(now.ticketNo),
  escalate: (now) => done.escalate(now.ticketNo, byOf(now)),
  recordReply: (now) => done.recordReply(now.ticketNo),
  guide: (now) => done.guide(now.ticketNo),
  dispatch: (now) => done.dispatch(now.ticketNo),
  handBack: (now) => done.handBack(now.ticketNo),
  startRemote: (now) => done.startRemote(now.ticketNo),
  endRemote: (now) => done.endRemote(now.ticketNo),
  link: (now) => done.link(now.ticketNo),
  markDuplicate: (now) => done.markDuplicate(now.ticketNo),
  copy: (now) => done.copy(now.ticketNo),
};

export const ticketSaid = (name: TicketActionName, now: TicketView): string => said[name as Acted](now);
