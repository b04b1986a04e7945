import type { Ctx } from '#platform/use-case/context.ts';

export async function departmentExists(ctx: Ctx, id: string): Promise<boolean> {
  return (await ctx.tx.selectFrom('departments').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** How many devices of the ledger are of the model, whoever asks: a model in use binds everybody. */
export async function unscopedDeviceCount(ctx: Ctx, modelId: string): Promise<number> {
  const row = await ctx.tx
    .selectFrom('assets')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('model_id', '=', modelId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
