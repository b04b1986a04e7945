import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import type { DemoBase } from '../world.ts';
import type { DemoTicket } from '../world-tickets.ts';
import { bulkInsert } from './bulk.ts';
import { type EntryFrame, entryRows } from './entry-rows.ts';
import type { DemoIds } from './ids.ts';
import { type People, peopleOf } from './people.ts';
import { clocksOf, type LoadedClock, ticketRow, ticketTexts } from './ticket-rows.ts';

const batch = 2000;

/** The office's past and its open work, batch by batch, with clocks started by the product's own rules. */
export async function loadTickets(
  tx: Executor,
  world: DemoBase,
  tickets: Iterable<DemoTicket>,
  ids: DemoIds,
): Promise<number> {
  const calendar = await readCalendar(tx);
  const people = peopleOf(world);
  const clauseOf = new Map(world.categories.map(({ key, clause }) => [key, clause]));
  const serials = new Map<number, number>();
  let waiting: { ticket: DemoTicket; serial: number; clocks: LoadedClock[] }[] = [];
  let count = 0;
  const flush = async () => {
    await insertBatch(tx, world, waiting, { ids, people, calendar, now: world.now });
    waiting = [];
  };
  for (const ticket of tickets) {
    const serial = (serials.get(ticket.fiscalYear) ?? 0) + 1;
    serials.set(ticket.fiscalYear, serial);
    waiting.push({
      ticket,
      serial,
      clocks: clocksOf(ticket, clauseOf.get(ticket.categoryKey) ?? null, calendar, world.now),
    });
    count += 1;
    if (waiting.length >= batch) await flush();
  }
  await flush();
  await bulkInsert(
    tx,
    'ticket_numbers',
    [...serials].map(([fiscal_year, last]) => ({ fiscal_year, last })),
  );
  return count;
}

type Loaded = { ticket: DemoTicket; serial: number; clocks: LoadedClock[] };

async function insertBatch(tx: Executor, world: DemoBase, loaded: readonly Loaded[], at: EntryFrame) {
  const { ids, people } = at;
  const rows = loaded.map(({ ticket, serial, clocks }) => ticketRow(ticket, serial, clocks, { ...at, now: world.now }));
  await bulkInsert(tx, 'tickets', rows);
  await bulkInsert(
    tx,
    'ticket_clocks',
    loaded.flatMap(({ ticket, clocks }) => clockRows(ticket, clocks, world, ids)),
  );
  await bulkInsert(
    tx,
    'ticket_interviews',
    loaded.flatMap(({ ticket }) => interviewRows(ticket, ids, people)),
  );
  await bulkInsert(
    tx,
    'ticket_escalations',
    loaded.flatMap(({ ticket }) => escalationRows(ticket, world, ids, people)),
  );
  await bulkInsert(
    tx,
    'ticket_authority_reports',
    loaded.flatMap(({ ticket }) => reportRows(ticket, ids, people)),
  );
  await bulkInsert(
    tx,
    'ticket_flash_reports',
    loaded.flatMap(({ ticket }) => flashRows(ticket, world, ids, people)),
  );
  await bulkInsert(
    tx,
    'ticket_entries',
    loaded.flatMap(({ ticket, clocks }) => entryRows(ticket, clocks, at)),
  );
  await bulkInsert(
    tx,
    'knowledge_uses',
    loaded.flatMap(({ ticket }) => useRows(ticket, ids)),
  );
  const documents = loaded.map(({ ticket }, index) => {
    const row = rows[index];
    return {
      kind: 'ticket',
      id: row?.id ?? '',
      at: ticket.receivedAt,
      texts: ticketTexts(ticket, row?.ticket_no ?? '', people),
    };
  });
  await indexDocuments(tx, documents);
}

function clockRows(ticket: DemoTicket, clocks: readonly LoadedClock[], world: DemoBase, ids: DemoIds) {
  return clocks.map((clock, index) => ({
    id: ids.of('clock', `${ticket.key}/${index}`),
    ticket_id: ids.of('ticket', ticket.key),
    seq: index + 1,
    kind: clock.kind,
    rule: clock.rule,
    subject_id: ids.orNull('escalation', clock.subject),
    started_at: clock.started_at,
    due_at: clock.due_at,
    warn_at: clock.warn_at,
    paused_at: clock.paused_at,
    met_at: clock.met_at,
    voided_at: clock.met_at === null && ticket.state === 'closed' ? ticket.closedAt : null,
    warned_at: clock.warn_at < world.now ? clock.warn_at : null,
    breached_at: (clock.met_at ?? clock.paused_at ?? ticket.closedAt ?? world.now) > clock.due_at ? clock.due_at : null,
  }));
}

function interviewRows(ticket: DemoTicket, ids: DemoIds, people: People) {
  if (!ticket.interview) return [];
  const told = ticket.interview;
  return [
    {
      ticket_id: ids.of('ticket', ticket.key),
      occurred_text: '',
      occurred_at: told.occurredAt,
      user_name: told.user,
      operation: told.operation,
      event: told.event,
      situation: told.situation,
      state_when_called: told.stateWhenCalled,
      first_completed_at: ticket.receivedAt,
      saved_by_name: ticket.receivedBy ? people.desk(ticket.receivedBy).name : '',
      updated_at: ticket.receivedAt,
    },
  ];
}

function escalationRows(ticket: DemoTicket, world: DemoBase, ids: DemoIds, people: People) {
  const systems = new Map(world.businessSystems.map((system) => [system.key, system]));
  return ticket.escalations.map((one, index) => ({
    id: ids.of('escalation', `${ticket.key}/${index}`),
    ticket_id: ids.of('ticket', ticket.key),
    target_kind: 'businessSystem',
    business_system_id: ids.of('system', one.systemKey),
    target_name: systems.get(one.systemKey)?.name ?? '',
    contact_name: systems.get(one.systemKey)?.contactName ?? '',
    channel: one.means,
    question: one.question,
    reason: 'expertise',
    due_at: one.replyDueAt,
    reply: one.reply,
    replied_at: one.repliedAt,
    replied_by_name: one.reply ? (systems.get(one.systemKey)?.contactName ?? '') : null,
    handed_back_at: one.repliedAt,
    hand_back_note: null,
    escalated_by: ids.of('agent', one.escalatedBy),
    escalated_by_name: people.desk(one.escalatedBy).name,
    escalated_at: one.escalatedAt,
  }));
}

function reportRows(ticket: DemoTicket, ids: DemoIds, people: People) {
  return ticket.authorityReports.flatMap((one) =>
    one.reportedAt && one.reportedBy
      ? [
          {
            id: ids.of('report', `${ticket.key}/${one.sequence}`),
            ticket_id: ids.of('ticket', ticket.key),
            nth: one.sequence,
            body: one.text,
            reported_by: ids.of('agent', one.reportedBy),
            reported_by_name: people.desk(one.reportedBy).name,
            reported_at: one.reportedAt,
            acknowledged_at: one.acknowledgedAt,
            acknowledged_by: one.acknowledgedBy ? ids.of('agent', one.acknowledgedBy) : null,
            acknowledged_by_name: one.acknowledgedBy ? people.desk(one.acknowledgedBy).name : null,
            acknowledge_note: one.instruction,
            next_due_at: ticket.authorityReports[one.sequence]?.dueAt ?? null,
          },
        ]
      : [],
  );
}

function flashRows(ticket: DemoTicket, world: DemoBase, ids: DemoIds, people: People) {
  const systems = new Map(world.businessSystems.map((system) => [system.key, system]));
  return ticket.flashReports.map((one, index) => ({
    id: ids.of('flash', `${ticket.key}/${index}`),
    ticket_id: ids.of('ticket', ticket.key),
    business_system_id: ids.of('system', one.systemKey),
    contact_name: systems.get(one.systemKey)?.contactName ?? '',
    means: one.means,
    mail_to: one.means === 'mail' ? (systems.get(one.systemKey)?.contactMail ?? null) : null,
    body: one.text,
    sent_by: ids.of('agent', one.reportedBy),
    sent_by_name: people.desk(one.reportedBy).name,
    sent_at: one.reportedAt,
  }));
}

function useRows(ticket: DemoTicket, ids: DemoIds) {
  if (!ticket.knownErrorKey || !ticket.assigneeKey) return [];
  return [
    {
      id: ids.of('use', ticket.key),
      knowledge_id: ids.of('knowledge', ticket.knownErrorKey),
      edition: 1,
      ticket_id: ids.of('ticket', ticket.key),
      used_by: ids.of('agent', ticket.assigneeKey),
      used_at: ticket.firstAnsweredAt ?? ticket.receivedAt,
    },
  ];
}
