import { deskRoles } from '#kernel/actor.ts';
import { defineMachine } from '#kernel/state-machine.ts';
import { type TicketActionName, type TicketStatus, ticketStatuses } from '../contract/ticket.ts';

const desk = deskRoles;

/** 受付 → 対応中 ⇄ 回答待ち → 解決 → 完了. Nothing is final: a solved fault comes back as 再開. */
export const ticketMachine = defineMachine({
  initial: 'received',
  states: ticketStatuses,
  transitions: [
    { name: 'start', from: 'received', to: 'inProgress', roles: desk },
    { name: 'take', from: ['received', 'inProgress'], to: 'inProgress', roles: desk },
    { name: 'take', from: 'waiting', to: 'waiting', roles: desk },
    { name: 'setWaiting', from: ['received', 'inProgress'], to: 'waiting', roles: desk },
    { name: 'resume', from: 'waiting', to: 'inProgress', roles: desk },
    { name: 'resolve', from: ['received', 'inProgress', 'waiting'], to: 'resolved', roles: desk, requires: ['answer'] },
    { name: 'markDuplicate', from: ['received', 'inProgress', 'waiting'], to: 'closed', roles: desk },
    { name: 'close', from: 'resolved', to: 'closed', roles: desk },
    {
      name: 'reopen',
      from: ['resolved', 'closed'],
      to: 'inProgress',
      roles: [...desk, 'coordinator', 'staff'],
      requires: ['reason'],
    },
  ],
});
export type Transition = (typeof ticketMachine.transitions)[number]['name'];

const open: readonly TicketStatus[] = ['received', 'inProgress', 'waiting'];
const notClosed: readonly TicketStatus[] = [...open, 'resolved'];
const always: readonly TicketStatus[] = ticketStatuses;

/** Actions that leave the state as it is, and the states they may be taken in. */
export const deedStates: Readonly<Record<Exclude<TicketActionName, Transition>, readonly TicketStatus[]>> = {
  setCause: open,
  saveInterview: open,
  assign: open,
  revise: notClosed,
  correctReceived: notClosed,
  escalate: open,
  recordReply: notClosed,
  handBack: notClosed,
  startRemote: open,
  endRemote: always,
  // A promised 続報 is still owed after the fault is solved (§3-2).
  reportToAuthority: notClosed,
  investigate: open,
  guide: notClosed,
  dispatch: notClosed,
  acknowledgeReport: always,
  sendFlashReport: open,
  addEntry: always,
  sendMessage: notClosed,
  attach: always,
  link: always,
  copy: always,
  print: always,
};
