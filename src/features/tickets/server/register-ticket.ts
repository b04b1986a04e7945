import { createHash } from 'node:crypto';
import { recordUse } from '#features/knowledge/server/knowledge.public.ts';
import { compareInstants, today } from '#kernel/calendar/civil.ts';
import { fiscalYear } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { interviewFields } from '../contract/ticket.ts';
import type { Registration } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf } from './change-ticket.ts';
import { firstClockRows, meetClocks } from './clocks.repo.ts';
import { isLate, type NewClock, nextClock, noDue, registrationClocks } from './clocks.rules.ts';
import { entryRows, type NewEntry } from './entries.repo.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { textsOfNew } from './index-ticket.ts';
import { insertLink } from './links.repo.ts';
import { readNamed } from './named-by-form.reads.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { isLongAgo, missingFields, statusRank } from './ticket.rules.ts';
import { columnsOfFacts, idsOfFacts } from './ticket-facts.ts';
import { ticketNoOf, ticketOrderOf } from './ticket-no.public.ts';
import { findTicket, insertTicket, putInterview, type TicketRecord, takeSerial } from './tickets.repo.ts';
import { ticketRegistered } from './tickets-events.public.ts';

/** Clocks of its own a higher feature gives its tickets (a request's deadline rule). */
export interface RegistrationExtras {
  readonly clocks?: readonly NewClock[];
}

/**
 * 登録, 登録して解決, エスカレーション. Gives the ticket's id; the same form sent twice gives the same ticket.
 * @throws tickets.receivedInFuture, tickets.receivedLongAgo, tickets.idTaken, tickets.alreadyRegistered, tickets.assigneeAbsent, tickets.knowledgeAbsent, refusals of the
 * facts, and those of 解決 and 引継ぎ when they are asked for in the same step
 */
export async function registerTicket(ctx: Ctx, input: Registration, extras: RegistrationExtras = {}): Promise<string> {
  const id = input.id ?? newId();
  if (input.id && (await isRegistered(ctx, input.id, input))) return id;
  if (input.outcome === 'escalate' && !input.escalation) throw refused.escalationRequired();
  const ticket = await insertRegistered(ctx, id, input, extras);
  await ctx.events.emit(ticketRegistered, { ticketId: id, ticketNo: ticket.ticket_no });
  await finish(ctx, input, ticket);
  return id;
}

/** Whether this form has arrived before; its answer may have been lost on the way. */
async function isRegistered(ctx: Ctx, id: string, input: Registration): Promise<boolean> {
  await lockUntilCommit(ctx, id);
  const known = await findTicket(ctx, id);
  if (!known) return false;
  if (known.created_by !== ctx.actor.id) throw refused.idTaken();
  if (known.form_hash === formHash(input)) return true;
  throw refused.alreadyRegistered({ id, ticketNo: known.ticket_no });
}

/** Tells a form that was changed after it was sent from the same one sent again. */
const formHash = (input: Registration) => createHash('sha256').update(JSON.stringify(input)).digest('base64url');

async function insertRegistered(ctx: Ctx, id: string, input: Registration, extras: RegistrationExtras) {
  const { now, calendar } = await momentOf(ctx);
  const receivedAt = receivedBy(now, input.receivedAt);
  const agentId = input.assigneeId === undefined ? ctx.actor.agentId : input.assigneeId;
  const named = await readNamed(ctx, { ...idsOfFacts(input.facts), agentId, knowledgeId: input.knowledgeId });
  const facts = columnsOfFacts(input.facts, named);
  if (agentId && !named.agent) throw refused.assigneeAbsent();
  if (input.knowledgeId && !named.knowledge) throw refused.knowledgeAbsent();
  const aimed = { priority: facts.priority, clause: named.category?.clause ?? null };
  const clocks = extras.clocks ?? registrationClocks(aimed, calendar, receivedAt);
  const entries = firstEntries(input);
  const columns = {
    id,
    ...facts,
    ...(await numberColumns(ctx, receivedAt)),
    ...stateColumns(ctx, named.agent),
    ...answerColumns(input, clocks, now),
    ...(input.remoteConsent ? consentColumns(facts.requester_name, now) : {}),
    knowledge_id: input.knowledgeId,
    received_at: receivedAt,
    last_entry_seq: entries.length,
    form_hash: formHash(input),
    created_by: ctx.actor.id,
    created_by_name: ctx.actor.name,
    created_at: now,
    updated_at: now,
  };
  const texts = textsOfNew(columns, input.interview, named, entries);
  const ticket = await insertTicket(ctx, columns, {
    clocks: firstClockRows(id, clocks),
    entries: entryRows(ctx, id, entries, entries.length),
    // 解決 and 引継ぎ write more text and index it themselves.
    documents: input.outcome === 'register' ? [{ kind: 'ticket', id, at: receivedAt, texts }] : [],
  });
  await insertBeside(ctx, input, ticket);
  ctx.audit.record({
    action: 'tickets.register',
    entity: 'ticket',
    entityId: id,
    changes: {
      ...changesBetween(null, { ticket_no: ticket.ticket_no, ...facts, assignee_id: ticket.assignee_id }),
      ...(input.receivedMeasuredAt ? { received_at: [input.receivedMeasuredAt, receivedAt] as const } : {}),
    },
  });
  return ticket;
}

/** What only some tickets have from the beginning. */
async function insertBeside(ctx: Ctx, input: Registration, ticket: TicketRecord): Promise<void> {
  const { id, first_answered_at } = ticket;
  if (first_answered_at) await meetClocks(ctx, id, { kinds: ['firstAnswer'] }, first_answered_at);
  if (input.interview) await putInterview(ctx, id, input.interview, missingFields(input.interview).length === 0);
  for (const otherId of input.relatedTicketIds) await linkRelated(ctx, id, otherId);
  if (input.knowledgeId && first_answered_at) {
    await recordUse(ctx, { knowledgeId: input.knowledgeId, ticketId: id });
  }
}

const consentColumns = (requesterName: string, now: string) => ({
  remote_tool: words.remoteTool,
  remote_consented_at: now,
  remote_consented_by: requesterName,
});

/** Minutes by which a PC's clock may run ahead of ours; a call it took then came now. */
const aheadMinutes = 15;

function receivedBy(now: string, told: string | undefined): string {
  if (told !== undefined && isLongAgo(told, now)) throw refused.receivedLongAgo();
  if (told === undefined || compareInstants(told, now) <= 0) return told ?? now;
  const latest = Temporal.Instant.from(now).add({ minutes: aheadMinutes }).toString();
  if (compareInstants(told, latest) > 0) throw refused.receivedInFuture();
  return now;
}

/** Taken late: the year's row stays locked until the commit. */
async function numberColumns(ctx: Ctx, receivedAt: string) {
  const year = fiscalYear(today(receivedAt));
  const serial = await takeSerial(ctx, year);
  return {
    fiscal_year: year,
    serial,
    ticket_no: ticketNoOf(year, serial),
    ticket_order: ticketOrderOf(year, serial),
  };
}

/** One's own ticket is being worked on; another's waits for them as 受付. */
function stateColumns(ctx: Ctx, assignee: { id: string; reading: string } | null) {
  const status = assignee !== null && assignee.id === ctx.actor.agentId ? 'inProgress' : 'received';
  return {
    status,
    sort_status: statusRank(status),
    assignee_id: assignee?.id ?? null,
    assignee_reading: assignee?.reading ?? '',
  } as const;
}

/** An answer given at once meets the clock of the first answer, so the next one is shown. */
function answerColumns(input: Registration, clocks: readonly NewClock[], now: string) {
  const isAnswered = input.answer.trim() !== '';
  const answerClock = clocks.find((clock) => clock.kind === 'firstAnswer');
  const running = clocks.filter((clock) => !(isAnswered && clock === answerClock));
  const next = nextClock(running.map((clock) => ({ ...clock, paused_at: null })));
  return {
    answer: input.answer,
    first_answered_at: isAnswered ? now : null,
    breached: isAnswered && answerClock !== undefined && isLate(answerClock.due_at, now),
    next_clock_kind: next?.kind ?? null,
    next_due_at: next?.due_at ?? null,
    next_warn_at: next?.warn_at ?? null,
    sort_due: next?.due_at ?? noDue,
  };
}

function firstEntries(input: Registration): NewEntry[] {
  const told = input.interview ? 6 - missingFields(input.interview).length : 0;
  const entries: NewEntry[] = [
    {
      kind: 'registered',
      body: words.registeredBy(words.channels[input.facts.channel]) + input.facts.body,
      data: { channel: input.facts.channel },
      shared: true,
    },
  ];
  if (told > 0) entries.push({ kind: 'interview', body: `${told} / ${interviewFields.length}` });
  // An answer that also solves is written by 解決.
  if (input.answer.trim() !== '' && input.outcome !== 'resolve') {
    entries.push({ kind: 'message', body: input.answer, shared: true });
  }
  return entries;
}

async function linkRelated(ctx: Ctx, id: string, otherId: string): Promise<void> {
  if (!(await findTicket(ctx, otherId))) throw refused.absent();
  await insertLink(ctx, id, otherId, 'related');
}

async function finish(ctx: Ctx, input: Registration, ticket: TicketRecord): Promise<void> {
  const seen = { id: ticket.id, version: ticket.version };
  if (input.outcome === 'resolve') {
    const { answer, knowledgeId, cause } = input;
    await resolveTicket(ctx, { ...seen, form: { answer, knowledgeId, cause } });
  }
  if (input.outcome === 'escalate' && input.escalation) {
    await escalateTicket(ctx, { ...seen, form: { escalation: input.escalation } });
  }
}
