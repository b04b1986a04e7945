import type { ClockKind, ClockView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { isLate, isPaused } from './clocks.rules.ts';
import { dateTimeWords, dueViewOf, type Moment, timeBeside } from './due-words.ts';

interface ClockFacts {
  readonly id: string;
  readonly kind: ClockKind;
  readonly due_at: string;
  readonly warn_at: string;
  readonly paused_at: string | null;
  readonly met_at: string | null;
  readonly subject_id: string | null;
}

interface ReportFacts {
  readonly id: string;
  readonly nth: number;
  readonly reported_at: string;
  readonly acknowledged_at: string | null;
}

/** The strip reads from the first promise to the last: 一次回答, 県, 速報, 引継ぎ, 返事, 目標. */
const stripOrder: readonly ClockKind[] = [
  'firstAnswer',
  'requestAnswer',
  'authorityReport',
  'authorityFollowUp',
  'flashReport',
  'escalationReply',
  'waitingReply',
  'resolution',
];

/** The clocks in the order of the strip, worded for this moment. */
export function clockViews(
  clocks: readonly ClockFacts[],
  reports: readonly ReportFacts[],
  moment: Moment,
): ClockView[] {
  const ordered = clocks.toSorted((a, b) => stripOrder.indexOf(a.kind) - stripOrder.indexOf(b.kind));
  return ordered.map((clock) => ({
    id: clock.id,
    kind: clock.kind,
    label: words.clocks[clock.kind],
    state: stateOf(clock),
    due: clock.met_at || isPaused(clock) ? null : dueViewOf(clock, moment),
    dueAt: clock.due_at,
    metAt: clock.met_at,
    at: clock.met_at ? dateTimeWords(clock.met_at) : isPaused(clock) ? words.paused : dateTimeWords(clock.due_at),
    note: noteOf(clock, reports),
  }));
}

function stateOf(clock: ClockFacts): ClockView['state'] {
  if (clock.met_at) return isLate(clock.due_at, clock.met_at) ? 'metLate' : 'met';
  return isPaused(clock) ? 'paused' : 'running';
}

function noteOf(clock: ClockFacts, reports: readonly ReportFacts[]): string {
  const { met_at } = clock;
  if (!met_at) return clock.kind === 'authorityFollowUp' ? followUpNote(clock, reports) : '';
  const report = reports.find((each) => each.reported_at === met_at && each.acknowledged_at);
  if (report?.acknowledged_at && clock.kind === 'authorityReport') {
    return words.acknowledgedAt(timeBeside(report.acknowledged_at, met_at), words.authority);
  }
  const due = timeBeside(clock.due_at, met_at);
  return isLate(clock.due_at, met_at) ? words.metLate(due) : words.dueBy(due);
}

function followUpNote(clock: ClockFacts, reports: readonly ReportFacts[]): string {
  const report = reports.find((each) => each.id === clock.subject_id);
  return report ? words.followUpSet(report.nth) : '';
}
