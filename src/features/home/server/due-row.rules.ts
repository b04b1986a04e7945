import type { RecordLine } from '#features/records/contract/record.ts';
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
    id: row.id,
    href: `/tickets/${row.id}`,
    no: row.ticket_no,
    subject: row.subject,
    clockName: clockName(row.next_clock_kind),
    assigneeName: row.assignee_name && familyName(row.assignee_name),
  };
}

/** A record of any process as a line; the noun says which it is. */
export function recordRow(line: RecordLine, moment: Moment) {
  const { dueAt, warnAt, assigneeName } = line;
  return {
    id: line.id,
    href: line.href,
    no: line.number,
    subject: line.title,
    clockName: `${line.noun} ${line.clockName}`.trim(),
    assigneeName: assigneeName && familyName(assigneeName),
    status: line.stateWords,
    due: dueAt && warnAt ? dueOf({ due_at: dueAt, warn_at: warnAt }, moment) : null,
  };
}

/** Lines of tickets and of records as one list by their deadlines. Capped: who shows it says how many there are. */
export function mergeByDue<Row>(
  tickets: readonly { readonly dueAt: string | null; readonly row: Row }[],
  records: readonly { readonly dueAt: string | null; readonly row: Row }[],
  shown: number,
): Row[] {
  const last = '9999';
  return [...tickets, ...records]
    .toSorted((a, b) => ((a.dueAt ?? last) < (b.dueAt ?? last) ? -1 : 1))
    .slice(0, shown)
    .map(({ row }) => row);
}
