import type { Ctx } from '#platform/use-case/context.ts';

/** The managers of the desk, by agent id. Unscoped: jobs tell them of what is late, whoever's it is. */
export async function unscopedManagerIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('agents')
    .select('id')
    .where('duty', '=', 'manager')
    .where('active', '=', true)
    .execute();
  return rows.map((row) => row.id);
}
