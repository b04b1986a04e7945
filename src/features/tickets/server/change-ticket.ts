import { type Changes, changesBetween } from '#platform/audit/audit-writer.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ClockKind } from '../contract/ticket.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { isAnyBreached, listOpenClocks } from './clocks.repo.ts';
import { nextClock, noDue } from './clocks.rules.ts';
import type { Moment } from './due-words.ts';
import { type EntryRecord, insertEntries, type NewEntry } from './entries.repo.ts';
import { indexNewEntries, indexTicket } from './index-ticket.ts';
import { statusRank } from './ticket.rules.ts';
import { mayRead } from './tickets.policy.ts';
import {
  findTicket,
  lockTicket,
  type TicketPatch,
  type TicketRecord,
  unscopedReserveSeq,
  updateTicket,
} from './tickets.repo.ts';

export async function momentOf(ctx: Ctx): Promise<Moment> {
  return { now: ctx.clock.now(), calendar: await readCalendar(ctx.tx) };
}

/** The ticket when the actor may read it. @throws tickets.absent, also for one of somebody else */
export async function readableTicket(ctx: Ctx, id: string): Promise<TicketRecord> {
  const ticket = await findTicket(ctx, id);
  if (!ticket || !mayRead(ctx.actor, ticket)) throw refused.absent();
  return ticket;
}

/** The same, locked: for actions that name no version. @throws tickets.absent */
export async function lockReadableTicket(ctx: Ctx, id: string): Promise<TicketRecord> {
  const ticket = await lockTicket(ctx, id);
  if (!ticket || !mayRead(ctx.actor, ticket)) throw refused.absent();
  return ticket;
}

/** What an action does to a ticket. */
export interface TicketChange {
  readonly patch?: TicketPatch;
  readonly entries?: readonly NewEntry[];
  /** True when a text that is searched for was replaced. What is added by entries is found without it. */
  readonly reindex?: boolean;
}

const authorityClocks: readonly ClockKind[] = ['authorityReport', 'authorityFollowUp'];

/** Kept for lists, not worth an audit line. */
const derived = new Set([
  'sort_status',
  'sort_due',
  'next_clock_kind',
  'next_due_at',
  'next_warn_at',
  'department_path',
]);

/**
 * Saves a change with its timeline, and gives what of it an audit record tells. Clocks were changed before: the earliest
 * running one is written to the row for the lists. @throws StaleVersion
 */
export async function saveTicket(
  ctx: Ctx,
  before: TicketRecord,
  change: TicketChange,
): Promise<{ changes: Changes; entries: EntryRecord[] }> {
  const patch: TicketPatch = { ...change.patch, ...(await dueColumns(ctx, before, change.patch ?? {})) };
  const ticket = await updateTicket(ctx, before, patch);
  const write = change.reindex ? insertLines : writeEntries;
  const entries = await write(ctx, ticket.id, change.entries ?? []);
  if (change.reindex) await indexTicket(ctx, ticket.id);
  return { changes: visibleChanges(before, patch), entries };
}

/** Lines of 経過 in their order, after what is there, found by their words from now on. */
export async function writeEntries(ctx: Ctx, id: string, entries: readonly NewEntry[]): Promise<EntryRecord[]> {
  const written = await insertLines(ctx, id, entries);
  await indexNewEntries(ctx, id, entries);
  return written;
}

async function insertLines(ctx: Ctx, id: string, entries: readonly NewEntry[]): Promise<EntryRecord[]> {
  if (entries.length === 0) return [];
  const lastSeq = await unscopedReserveSeq(ctx, id, entries.length);
  return insertEntries(ctx, id, entries, lastSeq);
}

/** What the lists need of the clocks and the state. */
async function dueColumns(ctx: Ctx, before: TicketRecord, patch: TicketPatch): Promise<TicketPatch> {
  const clocks = await listOpenClocks(ctx, before.id);
  const next = nextClock(clocks);
  const owesAuthority = clocks.some((clock) => authorityClocks.includes(clock.kind));
  return {
    next_clock_kind: next?.kind ?? null,
    next_due_at: next?.due_at ?? null,
    next_warn_at: next?.warn_at ?? null,
    sort_due: next?.due_at ?? noDue,
    sort_status: statusRank(patch.status ?? before.status),
    awaits_authority: owesAuthority || (patch.awaits_authority ?? before.awaits_authority),
    // Late once is late.
    breached: before.breached || (await isAnyBreached(ctx, before.id)),
  };
}

function visibleChanges(before: TicketRecord, patch: TicketPatch) {
  const shown = Object.fromEntries(Object.entries(patch).filter(([column]) => !derived.has(column)));
  return changesBetween(before, shown);
}
