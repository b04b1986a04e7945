import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { familyName } from '#kernel/family-name.ts';
import type { DueRow } from '../contract/board.ts';
import { dueOf, type Moment } from './due.rules.ts';

export interface DueFacts {
  readonly id: string;
  readonly ticket_no: string;
  readonly subject: string;
  readonly next_clock_kind: string | null;
  readonly next_due_at: string | null;
  readonly next_warn_at: string | null;
  readonly assignee_name: string | null;
}

const names: Readonly<Record<string, string>> = ticketsWords.clocks;

/** The word of a kind: 一次回答. */
export const clockName = (kind: string | null) => (kind ? (names[kind] ?? kind) : '');

/** The running deadline of a ticket; null when none runs. */
export function dueOfTicket(row: DueFacts, moment: Moment) {
  const { next_due_at: due_at, next_warn_at: warn_at } = row;
  return due_at && warn_at ? dueOf({ due_at, warn_at }, moment) : null;
}

/** A line of 今日の期限; null when no deadline runs. */
export function dueRowOf(row: DueFacts, moment: Moment): DueRow | null {
  const due = dueOfTicket(row, moment);
  return due ? { ...identity(row), due } : null;
}

/** A line without its deadline. */
export function identity(row: DueFacts) {
  return {
    ticketId: row.id,
    ticketNo: row.ticket_no,
    subject: row.subject,
    clockName: clockName(row.next_clock_kind),
    assigneeName: row.assignee_name && familyName(row.assignee_name),
  };
}
