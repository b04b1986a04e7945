import type { Ctx } from '#platform/use-case/context.ts';

export type DueClock = Awaited<ReturnType<typeof readDueClocks>>[number];

/**
 * Running clocks whose warning or breach has come and was not told, the earliest first; nobody is warned of what is over. Capped: the job goes on with the
 * rest in its next turn.
 */
export function readDueClocks(ctx: Ctx, mark: 'warned_at' | 'breached_at', most: number) {
  const now = ctx.clock.now();
  const query = ctx.tx
    .selectFrom('ticket_clocks as c')
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select(['c.id', 'c.ticket_id', 'c.kind', 'c.due_at', 't.ticket_no', 't.assignee_id'])
    .where('c.met_at', 'is', null)
    .where('c.voided_at', 'is', null)
    .where('c.paused_at', 'is', null)
    .where(`c.${mark}`, 'is', null)
    .limit(most);
  const isDue =
    mark === 'warned_at'
      ? query.where('c.warn_at', '<=', now).where('c.due_at', '>=', now)
      : query.where('c.due_at', '<', now);
  return isDue.orderBy('c.due_at').execute();
}

/** The setting, or null when nobody has set it. */
export async function readAutoCloseDays(ctx: Ctx): Promise<number | null> {
  const row = await ctx.tx
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'tickets.autoCloseOpenDays')
    .executeTakeFirst();
  return typeof row?.value === 'number' ? row.value : null;
}

/** Capped: the job goes on with the rest in its next turn. */
export function readSolvedBefore(ctx: Ctx, moment: string, most: number) {
  return ctx.tx
    .selectFrom('tickets')
    .selectAll()
    .where('status', '=', 'resolved')
    .where('resolved_at', '<=', moment)
    .orderBy('resolved_at')
    .limit(most)
    .execute();
}
