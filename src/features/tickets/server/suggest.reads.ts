import { type RawBuilder, sql } from 'kysely';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { containsWord } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Term } from './suggest.rules.ts';

/** How many documents of a kind are ranked closer, and how many of the newest hits are scored at all. */
const deep = 40;
const newest = 2000;
/** Words that find; the rest only adds to the score. The telling ones come first. */
const finding = 5;

/**
 * Documents of a kind that hold any of the telling words, the fullest first, then the newest. Very common words are
 * looked for among the newest hits only.
 */
export async function readTextMatches(ctx: Ctx, kind: 'knowledge' | 'ticket', terms: readonly Term[]) {
  if (terms.length === 0) return new Map<string, number>();
  const holds = terms.map((term) => ({ ...term, condition: containsWord(term.word) }));
  const any = sql.join(
    holds.slice(0, finding).map(({ condition }) => condition),
    sql` or `,
  );
  const score = sql.join(
    holds.map(({ condition, weight }) => sql`case when ${condition} then ${weight}::int else 0 end`),
    sql` + `,
  );
  const query = sql<{ id: string; score: number }>`
    with hits as materialized (
      select found.id, found.at, found.doubled, found.chars from search_documents as found
      where found.kind = ${kind} and (${any})
    ), found as (select * from hits order by at desc limit ${newest})
    select found.id, (${score})::int as score from found order by score desc, found.at desc limit ${deep}`;
  const { rows } = await query.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.score]));
}

/** Published items: those found by text, and those about the model whatever their words. */
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
    .where('site_id', '=', of.siteId)
    .where('received_at', '>=', since)
    .where('duplicate_of_id', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(100);
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
