import type { Selectable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EntryKind } from '../contract/entry.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type EntryRecord = Selectable<Schema['ticket_entries']>;

/** A line of 経過 to be written. `data` holds what its words are made of later. */
export interface NewEntry {
  /** Given by the form that sent it; else made here. */
  readonly id?: string | undefined;
  readonly kind: EntryKind;
  readonly body?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly shared?: boolean;
  readonly correctsId?: string;
  /** Whose words they are when it is not the actor: a system's owner who replied. */
  readonly actorName?: string;
}

/** Writes lines in their order; `lastSeq` is the place of the last one. */
export function insertEntries(ctx: Ctx, ticketId: string, entries: readonly NewEntry[], lastSeq: number) {
  const rows = entryRows(ctx, ticketId, entries, lastSeq).map((row) => ({ ...row, data: JSON.stringify(row.data) }));
  return ctx.tx.insertInto('ticket_entries').values(rows).returningAll().execute();
}

/** The same lines as rows. */
export function entryRows(ctx: Ctx, ticketId: string, entries: readonly NewEntry[], lastSeq: number) {
  const at = ctx.clock.now();
  return entries.map((entry, i) => ({
    id: entry.id ?? newId(),
    ticket_id: ticketId,
    seq: lastSeq - entries.length + 1 + i,
    at,
    kind: entry.kind,
    actor_id: ctx.actor.id,
    actor_name: entry.actorName ?? ctx.actor.name,
    body: entry.body ?? '',
    data: entry.data ?? {},
    shared: entry.shared ?? false,
    corrects_id: entry.correctsId ?? null,
  }));
}

export function findEntry(ctx: Ctx, ticketId: string, id: string): Promise<EntryRecord | undefined> {
  return ctx.tx
    .selectFrom('ticket_entries')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .executeTakeFirst();
}

/** What has been written under an id, whatever the ticket: the id must be free before a line is written under it. */
export function unscopedEntry(ctx: Ctx, id: string): Promise<EntryRecord | undefined> {
  return ctx.tx.selectFrom('ticket_entries').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertMentions(ctx: Ctx, entry: { id: string; ticket_id: string }, agentIds: readonly string[]) {
  if (agentIds.length === 0) return;
  const rows = agentIds.map((agentId) => ({
    id: newId(),
    ticket_id: entry.ticket_id,
    entry_id: entry.id,
    agent_id: agentId,
    created_at: ctx.clock.now(),
  }));
  await ctx.tx
    .insertInto('ticket_mentions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Empty ids: every unread one of the agent. */
export async function markMentionsRead(ctx: Ctx, agentId: string, ids: readonly string[]): Promise<void> {
  let query = ctx.tx
    .updateTable('ticket_mentions')
    .set({ read_at: ctx.clock.now() })
    .where('agent_id', '=', agentId)
    .where('read_at', 'is', null);
  if (ids.length > 0) query = query.where('id', 'in', [...ids]);
  await query.execute();
}
