import type { Insertable, Selectable, Updateable } from 'kysely';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MobileSettings } from '../contract/mobile.contract.ts';

export type InstructionRecord = RecordHead & Omit<Selectable<Schema['instructions']>, 'id'>;

/** The devices of an instruction of 県. */
export async function insertItems(ctx: Ctx, instructionId: string, assetIds: readonly string[]): Promise<void> {
  const items = assetIds.map((asset_id) => ({ id: newId(), instruction_id: instructionId, asset_id }));
  await ctx.tx.insertInto('instruction_items').values(items).execute();
}

export async function updateItems(
  ctx: Ctx,
  itemIds: readonly string[],
  patch: Updateable<Schema['instruction_items']>,
): Promise<void> {
  await ctx.tx
    .updateTable('instruction_items')
    .set(patch)
    .where('id', 'in', [...itemIds])
    .execute();
}

/** What was declined is owed again; its reason stays in 経過. */
export async function reopenDeclined(ctx: Ctx, instructionId: string): Promise<void> {
  await ctx.tx
    .updateTable('instruction_items')
    .set({ declined_at: null, reason: '' })
    .where('instruction_id', '=', instructionId)
    .where('declined_at', 'is not', null)
    .execute();
}

export async function insertUpkeeps(
  ctx: Ctx,
  assetIds: readonly string[],
  upkeep: Pick<Insertable<Schema['mobile_upkeeps']>, 'result' | 'checked' | 'note'>,
): Promise<void> {
  const by = { by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.clock.now() };
  const rows = assetIds.map((asset_id) => ({ id: newId(), asset_id, ...upkeep, ...by }));
  await ctx.tx.insertInto('mobile_upkeeps').values(rows).execute();
}

export async function insertSettings(ctx: Ctx, settings: MobileSettings & { reason: string }): Promise<void> {
  const by = { set_at: ctx.clock.now(), set_by: ctx.actor.id, set_by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('mobile_settings')
    .values({ id: newId(), ...snakeRow(settings), ...by })
    .execute();
}

/** The id; null when the month has an analysis already. */
export async function insertAnalysis(
  ctx: Ctx,
  analysis: Omit<Insertable<Schema['mobile_analyses']>, 'id' | 'at' | 'by_id' | 'by_name'>,
): Promise<string | null> {
  const by = { at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  const made = await ctx.tx
    .insertInto('mobile_analyses')
    .values({ id: newId(), ...analysis, ...by })
    .onConflict((conflict) => conflict.column('month').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

/** False when 県 was told before. */
export async function insertReport(
  ctx: Ctx,
  report: { id: string; to: string; means: 'phone' | 'mail' | 'meeting'; body: string },
): Promise<boolean> {
  const { id: analysis_id, to: reported_to, means, body } = report;
  const made = await ctx.tx
    .insertInto('mobile_analysis_reports')
    .values({
      analysis_id,
      reported_to,
      means,
      body,
      reported_at: ctx.clock.now(),
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
    })
    .onConflict((conflict) => conflict.column('analysis_id').doNothing())
    .returning('analysis_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Each once: what was named before stays as it is. */
export async function insertImprovements(
  ctx: Ctx,
  { id: analysis_id, knowledgeIds, note }: { id: string; knowledgeIds: readonly string[]; note: string },
): Promise<void> {
  const by = { at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('mobile_improvements')
    .values(knowledgeIds.map((knowledge_id) => ({ analysis_id, knowledge_id, note, ...by })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
