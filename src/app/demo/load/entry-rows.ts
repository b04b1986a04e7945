import { ticketDeadlines } from '#features/tickets/contract/deadline-rules.data.ts';
import { startClock } from '#features/tickets/server/clocks.rules.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import type { DemoTicket, DemoTimelineEntry, TimelineKind } from '../world-tickets.ts';
import { causeLines } from './cause-lines.ts';
import type { DemoIds } from './ids.ts';
import type { People } from './people.ts';
import { type LoadedClock, waitingFors } from './ticket-rows.ts';

const entryKinds: Record<DemoTimelineEntry['kind'], string> = {
  received: 'registered',
  assigned: 'assigned',
  note: 'note',
  correction: 'correction',
  answered: 'message',
  requesterReplied: 'requesterMessage',
  waiting: 'waiting',
  remoteSession: 'remoteStarted',
  escalated: 'escalated',
  escalationReplied: 'replied',
  authorityReported: 'authorityReport',
  authorityAcknowledged: 'acknowledged',
  flashReported: 'flashReport',
  repairRequested: 'note',
  resolved: 'resolved',
  reopened: 'reopened',
  closed: 'closed',
};

export interface EntryFrame {
  readonly ids: DemoIds;
  readonly people: People;
  readonly calendar: Calendar;
  readonly now: string;
}

/** The lines of a ticket's timeline, with what the product keeps beside the words to make its sentences. */
export function entryRows(ticket: DemoTicket, clocks: readonly LoadedClock[], frame: EntryFrame) {
  const seen = new Map<TimelineKind, number>();
  const told = ticket.timeline.map((entry, index) => {
    const nth = (seen.get(entry.kind) ?? 0) + 1;
    seen.set(entry.kind, nth);
    const id = (at: number) => frame.ids.of('entry', `${ticket.key}/${at}`);
    return {
      id: id(index),
      ticket_id: frame.ids.of('ticket', ticket.key),
      seq: index + 1,
      at: entry.at,
      kind: entryKinds[entry.kind],
      actor_id: frame.ids.of('agent', entry.by.key ?? 'machine'),
      actor_name: nameOf(ticket, entry.by, frame.people),
      // Whom the desk waits for and until when is a sentence of the product's own.
      body: entry.kind === 'waiting' ? '' : entry.text,
      data: dataOf(ticket, entry, nth, clocks, frame),
      corrects_id: entry.kind === 'correction' ? id(index - 1) : null,
    };
  });
  return withCauses(ticket, told, frame);
}

type EntryRow = { id: string; ticket_id: string; seq: number; at: string; kind: string; actor_id: string } & {
  actor_name: string;
  body: string;
  data: Record<string, unknown>;
  corrects_id: string | null;
};

/** Each cause stands before the line it led to: the report, the 速報, the resolution. */
function withCauses(ticket: DemoTicket, told: readonly EntryRow[], { ids, people, now }: EntryFrame): EntryRow[] {
  const rows = [...told];
  for (const [index, { at, kind, body, data: said }] of causeLines(ticket, now).entries()) {
    const { systemKey, ...data } = said;
    const after = rows.findIndex((row) => row.at >= at && row.kind !== 'registered' && row.kind !== 'cause');
    const agent = ticket.assigneeKey ?? ticket.receivedBy;
    rows.splice(after < 0 ? rows.length : after, 0, {
      id: ids.of('entry', `${ticket.key}/cause${index}`),
      ticket_id: ids.of('ticket', ticket.key),
      seq: 0,
      at,
      kind,
      body,
      data: { ...data, ...(systemKey && { systemId: ids.of('system', systemKey) }) },
      corrects_id: null,
      actor_id: ids.of('agent', agent ?? 'machine'),
      actor_name: agent ? people.desk(agent).name : '',
    });
  }
  return rows.map((row, index) => ({ ...row, seq: index + 1 }));
}

function nameOf(ticket: DemoTicket, { kind, key }: DemoTimelineEntry['by'], people: People): string {
  // What came in writing is taken in by the machine: the line is the sender's.
  if (key === null || kind === 'machine') return people.staff(ticket.requesterKey).name;
  if (kind === 'businessSystem') return people.system(key).name;
  return kind === 'staff' ? people.staff(key).name : people.desk(key).name;
}

function dataOf(
  ticket: DemoTicket,
  entry: DemoTimelineEntry,
  nth: number,
  clocks: readonly LoadedClock[],
  { people, calendar }: EntryFrame,
): Record<string, unknown> {
  const escalation = ticket.escalations[nth - 1];
  const flash = ticket.flashReports[nth - 1];
  switch (entry.kind) {
    case 'escalated':
      return escalation ? { target: people.system(escalation.systemKey).name, due: escalation.replyDueAt } : {};
    case 'escalationReplied':
      return escalation ? { target: people.system(escalation.systemKey).name } : {};
    case 'authorityReported':
      return { nth, isFinal: false };
    case 'authorityAcknowledged':
      return { nth, nextDueAt: ticket.authorityReports[nth]?.dueAt ?? null };
    case 'flashReported':
      return flash ? flashData(flash, people) : {};
    case 'remoteSession':
      return { by: people.staff(ticket.requesterKey).name, tool: ticket.remoteSessions[nth - 1]?.tool ?? '' };
    case 'waiting':
      return { for: waitedFor(ticket, entry), until: waitsUntil(ticket, entry, clocks, calendar) };
    default:
      return {};
  }
}

function flashData(flash: DemoTicket['flashReports'][number], people: People) {
  const { name, contactName } = people.system(flash.systemKey);
  return { system: name, contact: contactName, means: flash.means };
}

const waitedWords: readonly (readonly [RegExp, keyof typeof waitingFors])[] = [
  [/申出人/, 'requester'],
  [/担当窓口/, 'escalation'],
  [/県/, 'authority'],
  [/業者|修理/, 'vendor'],
];

/** A ticket that waits now says for whom; an earlier waiting says it in its words. */
function waitedFor(ticket: DemoTicket, entry: DemoTimelineEntry): string {
  const told = entry === ticket.timeline.at(-1) ? ticket.waitingFor : null;
  const read = waitedWords.find(([words]) => words.test(entry.text))?.[1] ?? 'requester';
  return waitingFors[told ?? read];
}

function waitsUntil(ticket: DemoTicket, entry: DemoTimelineEntry, clocks: readonly LoadedClock[], calendar: Calendar) {
  const running = entry === ticket.timeline.at(-1) ? clocks.find((clock) => clock.kind === 'waitingReply') : undefined;
  return (running ?? startClock('waitingReply', ticketDeadlines.waitingReply, calendar, entry.at)).due_at;
}
