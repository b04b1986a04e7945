import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MassDeed, MassProgress, MassResult } from '../contract/ticket-mass.ts';
import type { MassRow, MassRun } from './mass-acts.repo.ts';

/** Rows that had no turn yet. */
export async function openRows(ctx: Ctx, { actId }: Pick<MassRun, 'actId'>): Promise<MassRow[]> {
  return ctx.tx
    .selectFrom('ticket_mass_rows')
    .select(['no', 'ticket_id as ticketId'])
    .where('act_id', '=', actId)
    .where('done', 'is', null)
    .orderBy('no')
    .execute();
}

/** What became of each row. */
export async function massResult(ctx: Ctx, { actId }: Pick<MassRun, 'actId'>): Promise<MassResult> {
  const settled = await ctx.tx
    .selectFrom('ticket_mass_rows')
    .select(['ticket_id as id', 'ticket_no as ticketNo', 'done', 'words'])
    .where('act_id', '=', actId)
    .orderBy('no')
    .execute();
  const rows = settled.map(({ done, words, ...row }) => ({ ...row, ok: done ?? false, words: words ?? '' }));
  const done = rows.filter((row) => row.ok).length;
  return { done, refused: rows.length - done, rows };
}

/** Acts whose process has not been heard of since then. They are carried on as the person who began them. */
export async function unscopedSilentActs(ctx: Ctx, since: string): Promise<{ id: string }[]> {
  return ctx.tx
    .selectFrom('ticket_mass_acts')
    .select('id')
    .where('ended_at', 'is', null)
    .where('seen_at', '<', since)
    .orderBy('begun_at')
    .execute();
}

/**
 * The reader's own acts that are under way, and those of the last hour that another process carried to their end.
 * Capped: what is looked at is the newest; each of the others told its outcome when it was pressed.
 */
export async function listMassActs(ctx: Ctx): Promise<MassProgress[]> {
  const since = Temporal.Instant.from(ctx.clock.now()).subtract({ hours: 1 }).toString();
  const { rows } = await sql<MassProgress & { deed: MassDeed }>`
    select act.id, act.deed, count(*)::integer as total, act.ended_at is not null as "isOver",
      (count(*) filter (where done))::integer as done, (count(*) filter (where not done))::integer as refused
    from ticket_mass_acts act join ticket_mass_rows ticket on ticket.act_id = act.id
    where act.by_id = ${ctx.actor.id} and (act.ended_at is null or (act.ended_at > ${since} and act.times_taken_over > 0))
    group by act.id order by act.begun_at desc limit 5`.execute(ctx.tx);
  return rows;
}
