import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RetirementDraft, RetirementRow } from '../contract/recall.ts';
import { retirementRecords } from './recalls.scope.public.ts';

/** 廃止の指示, the newest first, with how many of its devices are back. Capped: 県 gives up some classes a year, 200 are shown. */
export async function listRetirements(ctx: Ctx): Promise<RetirementRow[]> {
  const recallsOf = (more: 'all' | 'collected') =>
    sql<number>`(select count(*)::integer from recalls as r join records as h on h.id = r.id
      where r.retirement_id = retirements.id and h.state <> 'cancelled' and (${more === 'all'} or h.state = 'collected'))`;
  return ctx.tx
    .selectFrom('retirements')
    .innerJoin('device_classes as c', 'c.code', 'retirements.class_code')
    .leftJoin('device_models as m', 'm.id', 'retirements.model_id')
    .select([
      'retirements.id',
      'c.name as className',
      'm.name as model',
      'retirements.ordered_by as orderedBy',
      'retirements.ordered_on as orderedOn',
      'retirements.due_on as dueOn',
      'retirements.reason',
      recallsOf('all').as('devices'),
      recallsOf('collected').as('collected'),
    ])
    .where(retirementRecords.seenBy(ctx.actor))
    .orderBy('retirements.recorded_at', 'desc')
    .limit(200)
    .execute();
}

/** Whether the order is kept already. Unscoped: the same form sent twice is one. */
export async function unscopedHasRetirement(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.tx.selectFrom('retirements').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Whether the model is one of the class. */
export async function isModelOf(ctx: Ctx, modelId: string, classCode: string): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('device_models')
    .select('id')
    .where('id', '=', modelId)
    .where('class_code', '=', classCode)
    .executeTakeFirst();
  return row !== undefined;
}

/** Devices that are with somebody, of what 県 gives up and not recalled yet. Unscoped: 県's order is for all of them. */
export async function unscopedInHands(
  ctx: Ctx,
  { classCode, modelId }: Pick<RetirementDraft, 'classCode' | 'modelId'>,
): Promise<string[]> {
  let query = ctx.tx
    .selectFrom('assets')
    .select('id')
    .where('class_code', '=', classCode)
    .where('status', '=', 'inUse')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('recalls')
            .select('recalls.id')
            .whereRef('recalls.asset_id', '=', 'assets.id')
            .where('ended_at', 'is', null),
        ),
      ),
    );
  if (modelId) query = query.where('model_id', '=', modelId);
  return (await query.orderBy('asset_tag').execute()).map(({ id }) => id);
}
