import type { Updateable } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SimDraft, SimView } from '../contract/sim.ts';
import { simRecords } from './sims.scope.public.ts';

export const simColumns = (draft: SimDraft) => ({
  card_no: draft.cardNo,
  line_no: draft.lineNo,
  contract_no: draft.contractNo,
  carrier: draft.carrier,
  state: draft.state,
  asset_id: draft.assetId,
  stopped_on: draft.stoppedOn,
  note: draft.note,
});

export function findSim(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('sims as s')
    .leftJoin('assets as a', 'a.id', 's.asset_id')
    .selectAll('s')
    .select('a.asset_tag')
    .where('s.id', '=', id)
    .where(simRecords.seenBy(ctx.actor, 's'))
    .executeTakeFirst();
}

/** Another SIM of the same card, line or device. */
export function findHolders(ctx: Ctx, draft: SimDraft, selfId: string | null) {
  return ctx.tx
    .selectFrom('sims')
    .select(['card_no', 'line_no', 'asset_id'])
    .where((eb) =>
      eb.or([
        eb('card_no', '=', draft.cardNo),
        eb('line_no', '=', draft.lineNo),
        ...(draft.assetId ? [eb('asset_id', '=', draft.assetId)] : []),
      ]),
    )
    .where('id', 'is distinct from', selfId)
    .where(simRecords.seenBy(ctx.actor))
    .execute();
}

export function findDevice(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', '=', id)
    .where(assetRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

export async function insertSim(ctx: Ctx, draft: SimDraft): Promise<string> {
  const id = newId();
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('sims')
    .values({ id, ...simColumns(draft), created_at: at, updated_at: at })
    .execute();
  return id;
}

/** @throws StaleVersion when someone saved first. */
export const updateSim = (ctx: Ctx, seen: { id: string; version: number }, patch: Updateable<Schema['sims']>) =>
  updateVersioned(ctx.tx, 'sims', seen, { ...patch, updated_at: ctx.clock.now() });

/** @throws StaleVersion when it is no longer what was compared. */
export async function setChecked(ctx: Ctx, { id, version }: { id: string; version: number }, on: string) {
  await updateVersioned(ctx.tx, 'sims', { id, version }, { checked_on: on });
  const check = { id: newId(), sim_id: id, checked_on: on, recorded_at: ctx.clock.now() };
  await ctx.tx.insertInto('sim_checks').values(check).execute();
}

/** What was compared of a SIM is another now. */
export async function endChecks(ctx: Ctx, sim: { readonly id: string }): Promise<void> {
  await ctx.tx
    .updateTable('sim_checks')
    .set({ ended_at: ctx.clock.now() })
    .where('sim_id', '=', sim.id)
    .where('ended_at', 'is', null)
    .execute();
}

type Entry = Pick<SimView['entries'][number], 'kind' | 'body'>;

export async function insertEntry(ctx: Ctx, simId: string, { kind, body }: Entry): Promise<void> {
  const by = { actor_id: ctx.actor.id, actor_name: ctx.actor.name };
  await ctx.tx
    .insertInto('sim_entries')
    .values({ id: newId(), sim_id: simId, at: ctx.clock.now(), kind, body, ...by })
    .execute();
}
