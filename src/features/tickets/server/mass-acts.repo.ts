import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MassDeed } from '../contract/ticket-mass.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';

/** A press on many tickets in the hands of one process. */
export interface MassRun {
  readonly actId: string;
  /** Changes when another process carries it on: the one before must not write any more. */
  readonly runId: string;
  readonly deed: MassDeed;
  readonly toId: string | null;
}

export interface MassRow {
  readonly no: number;
  readonly ticketId: string;
}

export async function insertMass(
  ctx: Ctx,
  what: { deed: MassDeed; toId: string | null },
  tickets: readonly { id: string; ticketNo: string }[],
): Promise<MassRun> {
  const run = { actId: newId(), runId: newId(), ...what };
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('ticket_mass_acts')
    .values({
      id: run.actId,
      deed: what.deed,
      to_id: what.toId,
      by_id: ctx.actor.id,
      actor: JSON.stringify(ctx.actor),
      run_id: run.runId,
      begun_at: at,
      seen_at: at,
    })
    .execute();
  if (tickets.length === 0) return run;
  await ctx.tx
    .insertInto('ticket_mass_rows')
    .values(tickets.map(({ id, ticketNo }, no) => ({ act_id: run.actId, no, ticket_id: id, ticket_no: ticketNo })))
    .execute();
  return run;
}

/** Says that somebody is at work, and holds the act until the commit. @throws tickets.massElsewhere */
export async function holdMass(ctx: Ctx, { actId, runId }: MassRun): Promise<void> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('ticket_mass_acts')
    .set({ seen_at: ctx.clock.now() })
    .where('id', '=', actId)
    .where('run_id', '=', runId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refused.massElsewhere();
}

/** What became of a row, in the transaction in which it became so. */
export async function settleRow(ctx: Ctx, run: MassRun, no: number, outcome: { done: boolean; words: string }) {
  const rows = ctx.tx.updateTable('ticket_mass_rows').set(outcome);
  await rows.where('act_id', '=', run.actId).where('no', '=', no).execute();
}

/** The same for all that had no turn. */
export async function settleRest(ctx: Ctx, run: MassRun, words: string): Promise<void> {
  const rows = ctx.tx.updateTable('ticket_mass_rows').set({ done: false, words });
  await rows.where('act_id', '=', run.actId).where('done', 'is', null).execute();
}

export async function markEnded(ctx: Ctx, { actId }: MassRun): Promise<void> {
  await ctx.tx.updateTable('ticket_mass_acts').set({ ended_at: ctx.clock.now() }).where('id', '=', actId).execute();
}

/**
 * Takes an act over whose process is silent. Null when it came to its end, or was heard of, meanwhile. Unscoped: the clock carries
 * it on, as whoever pressed.
 */
export async function unscopedTakeOver(
  ctx: Ctx,
  actId: string,
  silentSince: string,
): Promise<{ run: MassRun; actor: Actor; times: number } | null> {
  const act = await ctx.tx
    .updateTable('ticket_mass_acts')
    .set({ run_id: newId(), seen_at: ctx.clock.now(), times_taken_over: sql<number>`times_taken_over + 1` })
    .where('id', '=', actId)
    .where('ended_at', 'is', null)
    .where('seen_at', '<', silentSince)
    .returningAll()
    .executeTakeFirst();
  if (!act) return null;
  const run = { actId, runId: act.run_id, deed: act.deed as MassDeed, toId: act.to_id };
  return { run, actor: act.actor as unknown as Actor, times: act.times_taken_over };
}

/** What nobody asks for any more. */
export async function deleteEnded(ctx: Ctx, before: string): Promise<void> {
  await ctx.tx.deleteFrom('ticket_mass_acts').where('ended_at', '<', before).execute();
}
