import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import { insertOf } from '#platform/db/write-many.ts';
import { indexingOf, type SearchDocument } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InterviewDraft } from '../contract/ticket.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type TicketRecord = Selectable<Schema['tickets']>;
export type TicketPatch = Updateable<Schema['tickets']>;
export type NewTicket = Insertable<Schema['tickets']>;

export function findTicket(ctx: Ctx, id: string): Promise<TicketRecord | undefined> {
  return ctx.tx
    .selectFrom('tickets')
    .modifyFront(keptPlan)
    .selectAll()
    .where('id', '=', id)
    .where(ticketRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** The same, locked until the commit: for changes that come without a version. */
export function lockTicket(ctx: Ctx, id: string): Promise<TicketRecord | undefined> {
  return ctx.tx
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id)
    .where(ticketRecords.seenBy(ctx.actor))
    .forUpdate()
    .executeTakeFirst();
}

/** Takes the next serial of the 年度. Its row stays locked until the commit: take it late. */
export async function takeSerial(ctx: Ctx, fiscalYear: number): Promise<number> {
  const row = await ctx.tx
    .insertInto('ticket_numbers')
    .values({ fiscal_year: fiscalYear, last: 1 })
    .onConflict((conflict) =>
      conflict.column('fiscal_year').doUpdateSet({ last: sql<number>`ticket_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export interface FirstRows {
  readonly clocks: readonly Insertable<Schema['ticket_clocks']>[];
  readonly entries: readonly Insertable<Schema['ticket_entries']>[];
  /** What it is found by, unless the caller indexes it. */
  readonly documents: readonly SearchDocument[];
}

/** A new ticket with its clocks, its first lines of 経過 and its place in the search, in one statement. */
export async function insertTicket(ctx: Ctx, ticket: NewTicket, first: FirstRows): Promise<TicketRecord> {
  const rest = [
    ...(first.clocks.length > 0 ? [sql`, clocks as (${insertOf('ticket_clocks', first.clocks)})`] : []),
    ...(first.entries.length > 0 ? [sql`, entries as (${insertOf('ticket_entries', first.entries)})`] : []),
    ...(first.documents.length > 0 ? [sql`, documents as (${indexingOf(first.documents)})`] : []),
  ];
  const { rows } = await sql<TicketRecord>`with ticket as (${insertOf('tickets', [ticket])} returning *)
    ${sql.join(rest, sql` `)} select * from ticket`.execute(ctx.tx);
  const [inserted] = rows;
  if (!inserted) throw new Error('a new ticket gave no row');
  return inserted;
}

/** @throws StaleVersion when someone saved first. */
export function updateTicket(ctx: Ctx, seen: { id: string; version: number }, patch: TicketPatch) {
  return updateVersioned(ctx.tx, 'tickets', seen, { ...patch, updated_at: ctx.clock.now() });
}

/** Marks what the clock found, without a new version: nobody's form goes stale by it. */
export async function markTicket(ctx: Ctx, id: string, patch: TicketPatch): Promise<void> {
  await ctx.tx.updateTable('tickets').set(patch).where('id', '=', id).execute();
}

/**
 * Reserves so many places in the timeline and gives the last one; the row is locked until the commit. Unscoped: a place is told
 * to nobody.
 */
export async function unscopedReserveSeq(ctx: Ctx, id: string, count: number): Promise<number> {
  const row = await ctx.tx
    .updateTable('tickets')
    .set({ last_entry_seq: sql<number>`last_entry_seq + ${count}` })
    .where('id', '=', id)
    .returning('last_entry_seq')
    .executeTakeFirstOrThrow();
  return row.last_entry_seq;
}

export function findInterview(ctx: Ctx, ticketId: string) {
  return ctx.tx
    .selectFrom('ticket_interviews')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .executeTakeFirst();
}

/** `isComplete`: keeps the moment at which all six were told for the first time. */
export async function putInterview(ctx: Ctx, ticketId: string, draft: InterviewDraft, isComplete: boolean) {
  const at = ctx.clock.now();
  const told = {
    occurred_text: draft.occurredText,
    occurred_at: draft.occurredAt,
    user_name: draft.userName,
    operation: draft.operation,
    event: draft.event,
    situation: draft.situation,
    state_when_called: draft.stateWhenCalled,
    saved_by_name: ctx.actor.name,
    updated_at: at,
  };
  const first_completed_at = isComplete ? at : null;
  await ctx.tx
    .insertInto('ticket_interviews')
    .values({ ticket_id: ticketId, ...told, first_completed_at })
    .onConflict((conflict) =>
      conflict.column('ticket_id').doUpdateSet({
        ...told,
        first_completed_at: sql<
          string | null
        >`coalesce(ticket_interviews.first_completed_at, ${first_completed_at}::timestamptz)`,
      }),
    )
    .execute();
}

type InterviewColumns = Pick<
  Selectable<Schema['ticket_interviews']>,
  'occurred_text' | 'occurred_at' | 'user_name' | 'operation' | 'event' | 'situation' | 'state_when_called'
>;

/** The interview row as a form sends it. */
export function toInterviewDraft(row: InterviewColumns): InterviewDraft {
  return {
    occurredText: row.occurred_text,
    occurredAt: row.occurred_at,
    userName: row.user_name,
    operation: row.operation,
    event: row.event,
    situation: row.situation,
    stateWhenCalled: row.state_when_called,
  };
}
