import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SoftwareAgreementDraft } from '../contract/catalog.ts';
import type { StandardSystemKey } from '../contract/standard-systems.data.ts';
import type { SeenSystemChange } from './system-changes.rules.ts';

export async function insertSystemChanges(
  ctx: Ctx,
  system: { readonly id: string },
  seen: readonly SeenSystemChange[],
): Promise<void> {
  if (seen.length === 0) return;
  const by = { recorded_by: ctx.actor.id, recorded_by_name: ctx.actor.name, recorded_at: ctx.clock.now() };
  await ctx.tx
    .insertInto('system_changes')
    .values(seen.map((change) => ({ id: newId(), business_system_id: system.id, ...change, ...by })))
    .execute();
}

export function findSystemChange(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('system_changes').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives false when somebody agreed first. */
export async function insertSystemAgreement(
  ctx: Ctx,
  changeId: string,
  draft: SoftwareAgreementDraft,
): Promise<boolean> {
  const by = { recorded_by: ctx.actor.id, recorded_by_name: ctx.actor.name, recorded_at: ctx.clock.now() };
  const agreed = { agreed_on: draft.on, agreed_with: draft.with, decision: draft.decision };
  const done = await ctx.tx
    .insertInto('system_agreements')
    .values({ change_id: changeId, ...agreed, ...by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('change_id')
    .execute();
  return done.length > 0;
}

/** The system that stands for a row of the contract's list. */
export function findListedSystem(ctx: Ctx, listedAs: StandardSystemKey) {
  return ctx.tx
    .selectFrom('business_systems')
    .select(['id', 'name'])
    .where('listed_as', '=', listedAs)
    .executeTakeFirst();
}
