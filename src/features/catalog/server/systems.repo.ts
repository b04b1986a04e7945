import { newId } from '#kernel/id.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ContactDraft, SystemDraft, TrainingDraft, VerificationOutcome } from '../contract/catalog.ts';

/** The draft as columns. */
export function systemColumns(draft: SystemDraft) {
  return {
    name: draft.name,
    reading: draft.reading,
    description: draft.description,
    kind: draft.kind,
    owner_department_id: draft.ownerDepartmentId,
    first_line_from: draft.firstLineFrom,
    active: draft.active,
    listed_as: draft.listedAs,
  };
}

export function findSystem(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('business_systems').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findSystemByName(ctx: Ctx, name: string) {
  return ctx.tx.selectFrom('business_systems').select(['id', 'name']).where('name', '=', name).executeTakeFirst();
}

export async function insertSystem(ctx: Ctx, draft: SystemDraft): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('business_systems')
    .values({ id, ...systemColumns(draft) })
    .execute();
  await keepUse(ctx, { id }, draft);
  return id;
}

/** From now on the system is in use, or is not (§3-3). */
async function keepUse(ctx: Ctx, system: { readonly id: string }, { active }: Pick<SystemDraft, 'active'>) {
  const use = { business_system_id: system.id, active, at: ctx.clock.now() };
  await ctx.tx.insertInto('system_uses').values(use).execute();
}

/** @throws StaleVersion when someone saved first. */
export async function updateSystem(
  ctx: Ctx,
  seen: { id: string; version: number },
  before: { readonly active: boolean },
  draft: SystemDraft,
) {
  await updateVersioned(ctx.tx, 'business_systems', seen, systemColumns(draft));
  if (before.active !== draft.active) await keepUse(ctx, seen, draft);
}

/** The windows become those of the draft: kept, added and removed under the system's own version. */
export async function replaceContacts(ctx: Ctx, systemId: string, contacts: readonly ContactDraft[]): Promise<void> {
  await ctx.tx.deleteFrom('system_contacts').where('business_system_id', '=', systemId).execute();
  if (contacts.length === 0) return;
  await ctx.tx
    .insertInto('system_contacts')
    .values(
      contacts.map(({ id, windowName, ...rest }) => ({
        id: id ?? newId(),
        business_system_id: systemId,
        window_name: windowName,
        ...rest,
      })),
    )
    .execute();
}

export async function insertVerification(
  ctx: Ctx,
  row: { systemId: string; on: string; by: string; outcome: VerificationOutcome; note: string },
): Promise<void> {
  await ctx.tx
    .insertInto('contact_verifications')
    .values({
      id: newId(),
      business_system_id: row.systemId,
      verified_on: row.on,
      verified_by: row.by,
      outcome: row.outcome,
      note: row.note,
      created_at: ctx.clock.now(),
    })
    .execute();
}

export async function knowsAgents(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  const rows = await ctx.tx.selectFrom('agents').select('id').where('id', 'in', ids).execute();
  return rows.length === new Set(ids).size;
}

export async function insertTraining(ctx: Ctx, systemId: string, draft: TrainingDraft): Promise<void> {
  const id = newId();
  await ctx.tx
    .insertInto('system_trainings')
    .values({
      id,
      business_system_id: systemId,
      held_on: draft.on,
      means: draft.means,
      covered: draft.covered,
      recorded_by: ctx.actor.id,
      recorded_by_name: ctx.actor.name,
      recorded_at: ctx.clock.now(),
    })
    .execute();
  const rows = [...new Set(draft.agentIds)].map((agent_id) => ({ training_id: id, agent_id }));
  await ctx.tx.insertInto('system_training_agents').values(rows).execute();
}
