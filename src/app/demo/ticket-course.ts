/**
 * How one contact goes on: taken up, answered, handed over, reported, repaired, resolved, closed. Everything is planned
 * in minutes to its natural end; `freeze` then forgets what lies after the demo's now.
 */
import type { Minute } from './demo-calendar.ts';
import { instantOf } from './demo-calendar.ts';
import type { DemoTicket, DemoTimelineEntry, TicketState, TimelineKind } from './world-tickets.ts';

export type Step = { at: Minute; kind: TimelineKind; by: DemoTimelineEntry['by']; text: string };

export type Course = {
  steps: Step[];
  escalations: {
    systemKey: string;
    means: 'phone' | 'mail';
    question: string;
    at: Minute;
    by: string;
    dueAt: Minute;
    reply: string;
    repliedAt: Minute;
  }[];
  reports: {
    dueAt: Minute;
    at: Minute;
    by: string;
    text: string;
    acknowledgedAt: Minute;
    acknowledgedBy: string;
    instruction: string;
  }[];
  flashes: { systemKey: string; at: Minute; by: string; means: 'phone' | 'mail'; text: string }[];
  sessions: { agentKey: string; from: Minute; to: Minute }[];
  waitingFor: DemoTicket['waitingFor'];
  answer: string;
  causeText: string | null;
  /** What the desk takes for the cause before it is settled, and what it did about it. */
  supposed: { cause: string; measure: string } | null;
};

export function newCourse(answer: string, causeText: string | null): Course {
  const records = { steps: [], escalations: [], reports: [], flashes: [], sessions: [] };
  return { ...records, waitingFor: null, answer, causeText, supposed: null };
}

/** A minute no demo reaches: what has not happened. */
export const NEVER: Minute = Number.MAX_SAFE_INTEGER;

const STATE_AFTER: Readonly<Partial<Record<TimelineKind, TicketState>>> = {
  received: 'received',
  assigned: 'inProgress',
  note: 'inProgress',
  answered: 'inProgress',
  remoteSession: 'inProgress',
  escalationReplied: 'inProgress',
  requesterReplied: 'inProgress',
  waiting: 'waiting',
  reopened: 'inProgress',
  resolved: 'resolved',
  closed: 'closed',
};

type Frozen = Pick<
  DemoTicket,
  | 'state'
  | 'waitingFor'
  | 'assigneeKey'
  | 'answer'
  | 'causeText'
  | 'measureText'
  | 'firstAnsweredAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'reopenedAt'
  | 'escalations'
  | 'authorityReports'
  | 'flashReports'
  | 'remoteSessions'
  | 'timeline'
>;

function lastAt(steps: readonly Step[], kind: TimelineKind): Minute | null {
  return steps.findLast((step) => step.kind === kind)?.at ?? null;
}

const instantOrNull = (at: Minute | null): string | null => (at === null ? null : instantOf(at));
const pastOrNull = (at: Minute, now: Minute): string | null => (at <= now ? instantOf(at) : null);

function recordsUntil(
  course: Course,
  now: Minute,
): Pick<Frozen, 'escalations' | 'authorityReports' | 'flashReports' | 'remoteSessions'> {
  return {
    escalations: course.escalations
      .filter((row) => row.at <= now)
      .map((row) => ({
        systemKey: row.systemKey,
        means: row.means,
        question: row.question,
        escalatedAt: instantOf(row.at),
        escalatedBy: row.by,
        replyDueAt: instantOf(row.dueAt),
        reply: row.repliedAt <= now ? row.reply : null,
        repliedAt: pastOrNull(row.repliedAt, now),
      })),
    authorityReports: reportsUntil(course, now),
    flashReports: course.flashes
      .filter((row) => row.at <= now)
      .map((row) => ({
        systemKey: row.systemKey,
        reportedAt: instantOf(row.at),
        reportedBy: row.by,
        means: row.means,
        text: row.text,
      })),
    remoteSessions: course.sessions
      .filter((row) => row.from <= now)
      .map((row) => ({
        agentKey: row.agentKey,
        tool: 'SKYSEA ClientView',
        consentAt: instantOf(row.from),
        startedAt: instantOf(row.from),
        endedAt: pastOrNull(row.to, now),
      })),
  };
}

/** A report still to be made shows from the moment the ticket exists, with its clock running. */
function reportsUntil(course: Course, now: Minute): DemoTicket['authorityReports'] {
  return course.reports.map((row, index) => {
    const made = row.at <= now;
    const acknowledged = row.acknowledgedAt <= now;
    return {
      sequence: index + 1,
      dueAt: instantOf(row.dueAt),
      reportedAt: made ? instantOf(row.at) : null,
      reportedBy: made ? row.by : null,
      text: made ? row.text : '',
      acknowledgedAt: acknowledged ? instantOf(row.acknowledgedAt) : null,
      acknowledgedBy: acknowledged ? row.acknowledgedBy : null,
      instruction: acknowledged && row.instruction !== '' ? row.instruction : null,
    };
  });
}

export function freeze(course: Course, now: Minute): Frozen {
  const ordered = course.steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.at - b.step.at || a.index - b.index);
  const steps = ordered.map((row) => row.step).filter((step) => step.at <= now);
  let state: TicketState = 'received';
  let assigneeKey: string | null = null;
  for (const step of steps) {
    state = STATE_AFTER[step.kind] ?? state;
    if (step.kind === 'assigned') assigneeKey = step.by.key;
  }
  const answeredAt = steps.find((step) => step.kind === 'answered')?.at ?? null;
  const isDone = state === 'resolved' || state === 'closed';
  return {
    state,
    waitingFor: state === 'waiting' ? course.waitingFor : null,
    assigneeKey,
    answer: answeredAt === null ? null : course.answer,
    causeText: isDone ? course.causeText : (course.supposed?.cause ?? null),
    measureText: course.supposed?.measure ?? null,
    firstAnsweredAt: instantOrNull(answeredAt),
    resolvedAt: isDone ? instantOrNull(lastAt(steps, 'resolved')) : null,
    closedAt: state === 'closed' ? instantOrNull(lastAt(steps, 'closed')) : null,
    reopenedAt: instantOrNull(lastAt(steps, 'reopened')),
    ...recordsUntil(course, now),
    timeline: steps.map((step) => ({ at: instantOf(step.at), kind: step.kind, by: step.by, text: step.text })),
  };
}
