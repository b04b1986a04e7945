import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ClockKind } from '../contract/ticket.ts';
import type { ClockTimes, NewClock } from './clocks.rules.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type ClockRecord = Selectable<Schema['ticket_clocks']> & { readonly rule: DeadlineRule };

const standingClocks = (ctx: Ctx, ticketId: string) =>
  ctx.tx
    .selectFrom('ticket_clocks')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('voided_at', 'is', null)
    .orderBy('seq');

/** Every clock of a ticket that is neither met nor void, paused ones too. */
export async function listOpenClocks(ctx: Ctx, ticketId: string): Promise<ClockRecord[]> {
  return (await standingClocks(ctx, ticketId).where('met_at', 'is', null).execute()) as ClockRecord[];
}

/** The clocks that began at a moment, met ones too: those of the call itself. */
export async function clocksSince(ctx: Ctx, ticketId: string, startedAt: string): Promise<ClockRecord[]> {
  return (await standingClocks(ctx, ticketId).where('started_at', '=', startedAt).execute()) as ClockRecord[];
}

/** Whether any promise of a ticket was or is late. */
export async function isAnyBreached(ctx: Ctx, ticketId: string): Promise<boolean> {
  const late = await ctx.tx
    .selectFrom('ticket_clocks')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('breached_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return late !== undefined;
}

/** The clocks a new ticket starts with, as rows. */
export const firstClockRows = (ticketId: string, clocks: readonly NewClock[]) =>
  clocks.map((clock, i) => ({ ...toRow(ticketId, clock), rule: { ...clock.rule }, seq: i + 1 }));

/** Starts one more clock. `subjectId` is the escalation or report it belongs to. */
export async function insertClock(ctx: Ctx, ticketId: string, clock: NewClock, subjectId: string | null = null) {
  await ctx.tx
    .insertInto('ticket_clocks')
    .values({ ...toRow(ticketId, clock), seq: unscopedNextSeq(ticketId), subject_id: subjectId })
    .execute();
}

/** Unscoped: the place of a new row among those of its ticket, which is told to nobody. */
const unscopedNextSeq = (ticketId: string) =>
  sql<number>`(select coalesce(max(seq), 0) + 1 from ticket_clocks where ticket_id = ${ticketId})`;

function toRow(ticketId: string, clock: NewClock) {
  return {
    id: newId(),
    ticket_id: ticketId,
    kind: clock.kind,
    rule: JSON.stringify(clock.rule),
    started_at: clock.started_at,
    due_at: clock.due_at,
    warn_at: clock.warn_at,
  };
}

/** Which clocks: of these kinds, or of one subject. */
export interface ClockChoice {
  readonly kinds: readonly ClockKind[];
  readonly subjectId?: string;
}

/** Notes that a clock was over before it stops, for whatever reason it stops. */
const overBy = (at: RawBuilder<unknown>) =>
  sql<string | null>`coalesce(breached_at, case when ${at} > due_at then ${at} end)`;

/** Stops the chosen clocks as kept. */
export async function meetClocks(ctx: Ctx, ticketId: string, choice: ClockChoice, at = ctx.clock.now()) {
  await openClocks(ctx, ticketId, choice)
    .set({ met_at: at, paused_at: null, breached_at: overBy(sql`${at}::timestamptz`) })
    .execute();
}

/** Stops the chosen clocks as no longer owed. What was over by then was owed. */
export async function voidClocks(ctx: Ctx, ticketId: string, choice: ClockChoice): Promise<void> {
  const at = ctx.clock.now();
  await openClocks(ctx, ticketId, choice)
    .set({ voided_at: at, paused_at: null, breached_at: overBy(sql`coalesce(paused_at, ${at}::timestamptz)`) })
    .execute();
}

/** Takes back what was given up with a ticket that was closed then; gives the kinds that run again, by when they were due. */
export async function takeBackClocks(ctx: Ctx, ticketId: string, closedAt: string): Promise<ClockKind[]> {
  const rows = await ctx.tx
    .updateTable('ticket_clocks')
    .set({ voided_at: null })
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('voided_at', '>=', closedAt)
    .where('started_at', '<=', closedAt)
    .where('kind', '<>', 'waitingReply')
    .returning('kind')
    .execute();
  return rows.map(({ kind }) => kind as ClockKind);
}

export async function pauseClocks(ctx: Ctx, ticketId: string, kinds: readonly ClockKind[]): Promise<void> {
  const at = ctx.clock.now();
  await openClocks(ctx, ticketId, { kinds })
    .set({ paused_at: at, breached_at: overBy(sql`${at}::timestamptz`) })
    .where('paused_at', 'is', null)
    .execute();
}

/** Another beginning of a clock, with what follows from it; a paused one stays paused. */
export async function restartClock(
  ctx: Ctx,
  { id }: { id: string },
  times: ClockTimes & { started_at: string; breached_at: string | null },
): Promise<void> {
  await ctx.tx
    .updateTable('ticket_clocks')
    .set({ ...times, warned_at: null })
    .where('id', '=', id)
    .execute();
}

/** New times of a clock, which can warn again; a paused one stays paused unless it goes on. */
export async function retimeClock(
  ctx: Ctx,
  id: string,
  times: ClockTimes & { rule?: DeadlineRule; paused_at?: null },
): Promise<void> {
  const { rule, ...moments } = times;
  await ctx.tx
    .updateTable('ticket_clocks')
    .set({ ...moments, ...(rule ? { rule: JSON.stringify(rule) } : {}), warned_at: null })
    .where('id', '=', id)
    .execute();
}

function openClocks(ctx: Ctx, ticketId: string, { kinds, subjectId }: ClockChoice) {
  const query = ctx.tx
    .updateTable('ticket_clocks')
    .where('ticket_id', '=', ticketId)
    .where('kind', 'in', [...kinds])
    .where('met_at', 'is', null)
    .where('voided_at', 'is', null);
  return subjectId ? query.where('subject_id', '=', subjectId) : query;
}

/** Notes that the clock's warning or breach has been told, so that it is told once. */
export async function markClock(ctx: Ctx, id: string, what: 'warned_at' | 'breached_at'): Promise<void> {
  const at = ctx.clock.now();
  await ctx.tx
    .updateTable('ticket_clocks')
    .set(what === 'warned_at' ? { warned_at: at } : { breached_at: at, warned_at: sql`coalesce(warned_at, ${at})` })
    .where('id', '=', id)
    .execute();
}
