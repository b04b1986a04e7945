import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

/** Published items the reader may read, the most used first. */
export function readMostUsed(ctx: Ctx, limit: number) {
  return ctx.tx
    .selectFrom('knowledge_items as n')
    .select(['n.id', 'n.title', sql<number>`count(*) over ()::int`.as('total')])
    .where(knowledgeRecords.seenBy(ctx.actor, 'n'))
    .where('n.status', '=', 'published')
    .orderBy('n.use_count', 'desc')
    .orderBy('n.knowledge_no')
    .limit(limit)
    .execute();
}
