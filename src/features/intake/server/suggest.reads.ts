import { type RawBuilder, sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { deep } from './text-matches.reads.ts';

/** The model of a device in the reader's scope, or of one of their own 所属: people also ask about the printer they share. */
export async function readModelOf(ctx: Ctx, assetId: string): Promise<string | null> {
  const isOurs = sql<boolean>`assets.department_id = ${ctx.actor.departmentId}::uuid`;
  const asset = await ctx.tx
    .selectFrom('assets')
    .select('model_id')
    .where('id', '=', assetId)
    .where(sql<boolean>`(${assetRecords.seenBy(ctx.actor)} or ${isOurs})`)
    .executeTakeFirst();
  return asset?.model_id ?? null;
}

/**
 * Published items: those found by text, and those about the model whatever their words. Capped: the nearest are a hint,
 * never a list.
 */
export function readKnowledgeCandidates(ctx: Ctx, ids: readonly string[], modelId: string | null) {
  const isSameModel: RawBuilder<boolean> = modelId
    ? sql`exists (select 1 from knowledge_targets as x where x.knowledge_id = n.id and x.model_id = ${modelId}::uuid)`
    : sql`false`;
  return ctx.tx
    .selectFrom('knowledge_items as n')
    .leftJoin('ticket_categories as c', 'c.id', 'n.category_id')
    .leftJoin('ticket_categories as parent', 'parent.id', 'c.parent_id')
    .select(['n.id', 'n.knowledge_no', 'n.kind', 'n.title', 'n.body', 'n.edition', 'n.page_count', 'n.updated_at'])
    .select(['n.use_count', 'n.category_id', isSameModel.as('is_same_model')])
    .select(['c.name as category_name', 'parent.name as parent_name'])
    .select(
      sql<string | null>`(select m.name from knowledge_targets as x join device_models as m on m.id = x.model_id
        where x.knowledge_id = n.id order by m.id = ${modelId}::uuid desc nulls last, m.name limit 1)`.as('model_name'),
    )
    .where('n.status', '=', 'published')
    .where(knowledgeRecords.seenBy(ctx.actor))
    .where(sql<boolean>`(n.id = any(${ids}::uuid[]) or (${isSameModel} and n.kind = 'knownError'))`)
    .limit(deep * 2)
    .execute();
}

export function readTicketCandidates(ctx: Ctx, ids: readonly string[]) {
  return ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('departments as d', 'd.id', 't.department_id')
    .leftJoin('assets as a', 'a.id', 't.asset_id')
    .leftJoin('ticket_categories as c', 'c.id', 't.category_id')
    .leftJoin('ticket_categories as parent', 'parent.id', 'c.parent_id')
    .select(['t.id', 't.ticket_no', 't.subject', 't.received_at', 't.resolved_at', 't.status', 't.answer', 't.measure'])
    .select(['t.category_id', 'd.name as department_name', 'a.model_id'])
    .select(['c.name as category_name', 'parent.name as parent_name'])
    .where(sql<boolean>`t.id = any(${ids}::uuid[])`)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .where('t.duplicate_of_id', 'is', null)
    .execute();
}

/** Tickets of today with the same category at the same site: a burst begins with the second. */
export async function readBurst(ctx: Ctx, of: { categoryId: string; siteId: string; exceptId: string | null }) {
  const since = instantAt(today(ctx.clock.now()), '00:00');
  let query = ctx.tx
    .selectFrom('tickets')
    .select('id')
    .where('category_id', '=', of.categoryId)
    .where(ticketRecords.seenBy(ctx.actor))
    .where('site_id', '=', of.siteId)
    .where('received_at', '>=', since)
    .where('duplicate_of_id', 'is', null)
    .orderBy('received_at', 'desc');
  if (of.exceptId) query = query.where('id', '<>', of.exceptId);
  return (await query.execute()).map((row) => row.id);
}

export async function readBurstNames(ctx: Ctx, of: { categoryId: string; siteId: string }) {
  const site = await ctx.tx.selectFrom('sites').select('name').where('id', '=', of.siteId).executeTakeFirst();
  const category = await ctx.tx
    .selectFrom('ticket_categories')
    .select('name')
    .where('id', '=', of.categoryId)
    .executeTakeFirst();
  return { site: site?.name ?? '', category: category?.name ?? '' };
}
