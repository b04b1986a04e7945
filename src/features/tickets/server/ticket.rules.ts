import type { EntryKind } from '../contract/entry.ts';
import type { InterviewDraft, InterviewField, Level, Priority, TicketStatus } from '../contract/ticket.ts';
import { interviewFields } from '../contract/ticket.ts';

/** Lines that are words between the requester and the desk; the rest is the desk's own work. */
export const talk: readonly EntryKind[] = [
  'message',
  'requesterMessage',
  'waiting',
  'resolved',
  'reopened',
  'correction',
];

/** 優先度 by 影響 × 緊急度: both heaviest 1, each step down on either side one lower, at most 4. */
export function priorityOf(impact: Level, urgency: Level): Priority {
  return Math.min(impact + urgency - 1, 4) as Priority;
}

/** The fields of the 聞き取り (§3-2) not told yet. A moment known exactly stands for the words of when. */
export function missingFields(interview: InterviewDraft | null): InterviewField[] {
  if (!interview) return [...interviewFields];
  return interviewFields.filter((field) => {
    if (field === 'occurredText' && interview.occurredAt) return false;
    return interview[field].trim() === '';
  });
}

const statusOrder: readonly TicketStatus[] = ['received', 'inProgress', 'waiting', 'resolved', 'closed'];

/** The place of a state in the order of work, for sorting. */
export function statusRank(status: TicketStatus): number {
  return statusOrder.indexOf(status);
}

/** 件名 of a question typed into the portal: its first sentence, cut to fit a list. */
export function subjectOf(body: string): string {
  const [first = ''] = body.trim().split(/[\u3002\n!?\uFF01\uFF1F]/u);
  const chars = [...(first.trim() || body.trim())];
  return chars.length > 40 ? `${chars.slice(0, 39).join('')}…` : chars.join('');
}

/** A call of longer ago is a slip in the year: notes are registered in days, papers of a former year at most in months. */
const lateDays = 400;

export function isLongAgo(receivedAt: string, now: string): boolean {
  const earliest = Temporal.Instant.from(now).subtract({ hours: 24 * lateDays });
  return Temporal.Instant.compare(Temporal.Instant.from(receivedAt), earliest) < 0;
}
