import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SoftwareAgreementDraft, SoftwareChangeDraft } from '../contract/catalog.ts';
import type { SeenChange } from './software-changes.rules.ts';

/** Writes what changed and gives its id. */
export async function insertChange(
  ctx: Ctx,
  softwareId: string,
  { on, affects, what, ...seen }: SoftwareChangeDraft & SeenChange,
): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('software_changes')
    .values({
      id,
      software_id: softwareId,
      changed_on: on,
      affects,
      what,
      ...seen,
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .execute();
  return id;
}

export function findChange(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('software_changes').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives false when somebody agreed first. */
export async function insertAgreement(ctx: Ctx, changeId: string, draft: SoftwareAgreementDraft): Promise<boolean> {
  const done = await ctx.tx
    .insertInto('software_agreements')
    .values({
      change_id: changeId,
      agreed_on: draft.on,
      agreed_with: draft.with,
      decision: draft.decision,
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('change_id')
    .execute();
  return done.length > 0;
}

/** The product that stands for a row of the contract's list; one that waits for it waits here. */
export async function findListed(ctx: Ctx, listedAs: string) {
  await sql`select pg_advisory_xact_lock(hashtext('software_listed_as'))`.execute(ctx.tx);
  return ctx.tx
    .selectFrom('software_products')
    .select(['id', 'name'])
    .where('listed_as', '=', listedAs)
    .executeTakeFirst();
}
