import { sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';

// What a ticket points at, read from the tables of lower features.

export function readDepartment(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('departments')
    .select(['id', 'name', 'full_name', 'sort_path', 'site_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A device in the reader's scope, or one of their own 所属: people also ask about the printer they share. */
export function readAsset(ctx: Ctx, id: string) {
  const isOurs = sql<boolean>`assets.department_id = ${ctx.actor.departmentId}::uuid`;
  const isSeen = sql<boolean>`(${assetRecords.seenBy(ctx.actor)} or ${isOurs})`;
  return ctx.tx
    .selectFrom('assets')
    .select(['id', 'asset_tag as assetTag', 'procurer'])
    .where('id', '=', id)
    .where(isSeen)
    .executeTakeFirst();
}

export function readSystem(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('business_systems').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst();
}

/** The window a 速報 goes to: one with a mail address before one without. */
export function readSystemWindow(ctx: Ctx, businessSystemId: string) {
  return ctx.tx
    .selectFrom('system_contacts')
    .select(['window_name', 'person', 'phone', 'mail'])
    .where('business_system_id', '=', businessSystemId)
    .orderBy((eb) => eb('mail', 'is', null))
    .orderBy('window_name')
    .executeTakeFirst();
}

/** An agent at work; one who left is not given. */
export function readAgent(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('agents')
    .select(['id', 'name', 'reading'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
}

export async function countAgents(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const rows = await ctx.tx
    .selectFrom('agents')
    .select('id')
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  return rows.length;
}

/** Only what is published may be answered from. */
export function readKnowledge(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('knowledge_items')
    .select(['id', 'knowledge_no', 'kind', 'title', 'edition', 'cause'])
    .where('id', '=', id)
    .where('status', '=', 'published')
    .where(knowledgeRecords.seenBy(ctx.actor, 'knowledge_items'))
    .executeTakeFirst();
}

/** The 庁舎 somebody goes from to a 単独地域機関: its base, or 本庁舎; none for a site nobody is sent to. */
export function readDispatchBase(ctx: Ctx, siteId: string, from: 'base' | 'hq') {
  const query = ctx.tx
    .selectFrom('sites as s')
    .innerJoin('sites as b', (join) =>
      from === 'base' ? join.onRef('b.id', '=', 's.base_site_id') : join.on('b.kind', '=', 'hq'),
    )
    .select(['b.id', 'b.name'])
    .where('s.id', '=', siteId)
    .where('s.base_site_id', 'is not', null)
    .orderBy('b.sort_order');
  return query.executeTakeFirst();
}
