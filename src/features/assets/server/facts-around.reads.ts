import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetFacts } from '../contract/asset.ts';
import type { FactsAround } from './assets.rules.ts';
import { policiesOn, policyOf } from './policies.reads.ts';

/** What the ledger knows beside the facts sent. `selfId` is the device being revised. */
export async function factsAround(ctx: Ctx, facts: AssetFacts, selfId: string | null): Promise<FactsAround> {
  const policy = policyOf(await policiesOn(ctx, today(ctx.clock.now())), facts);
  const deviceClass = await ctx.tx
    .selectFrom('device_classes')
    .select('name')
    .where('code', '=', facts.classCode)
    .executeTakeFirst();
  const model = await ctx.tx
    .selectFrom('device_models as models')
    .innerJoin('device_classes as classes', 'classes.code', 'models.class_code')
    .select(['models.name', 'models.class_code as classCode', 'classes.name as className'])
    .where('models.id', '=', facts.modelId)
    .executeTakeFirst();
  return {
    className: deviceClass?.name ?? null,
    model: model ?? null,
    fixedIp: policy?.fixedIp ?? false,
    tagOf: await holderOf(ctx, 'asset_tag', facts.assetTag, selfId),
    ipOf: await holderOf(ctx, 'ip_address', facts.ipAddress, selfId),
    simOf: await holderOf(ctx, 'sim_no', facts.simNo, selfId),
  };
}

/** The 管理番号 of another device with this number; a disposed one has given its SIM and IP back, never its 管理番号. */
async function holderOf(
  ctx: Ctx,
  column: 'asset_tag' | 'ip_address' | 'sim_no',
  value: string | null,
  selfId: string | null,
): Promise<string | null> {
  if (value === null) return null;
  let query = ctx.tx.selectFrom('assets').select('asset_tag').where(column, '=', value);
  if (selfId) query = query.where('id', '<>', selfId);
  if (column !== 'asset_tag') query = query.where('status', 'not in', ['disposed', 'withdrawn']);
  return (await query.limit(1).executeTakeFirst())?.asset_tag ?? null;
}
