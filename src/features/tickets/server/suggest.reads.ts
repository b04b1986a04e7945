import { type RawBuilder, sql } from 'kysely';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { findsWord, holdsWord } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Term } from './suggest.rules.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** How many documents of a kind are ranked closer. */
const deep = 40;
/** The newest documents, in which every word is looked for. */
const recentCount = 1500;
/** A word in at most so many of them is rare enough to be looked for in all the rest by its index. */
const rareCount = recentCount / 100;
const rareHits = 500;

/**
 * Documents of a kind that hold any of the words, the fullest first, then the newest. A common word finds enough among the
 * newest; only rare ones are worth the whole index, so the cost stays the same at any number of tickets. Capped: the
 * nearest are a hint, never a list.
 */
export async function readTextMatches(ctx: Ctx, kind: 'knowledge' | 'ticket', terms: readonly Term[]) {
  if (terms.length === 0) return new Map<string, number>();
  const words = terms.map((term) => ({ ...term, holds: holdsWord(term.word) }));
  const counts = await countInRecent(ctx, kind, words);
  const rare = words.filter((_word, i) => (counts[i] ?? 0) <= rareCount);
  const query = sql<{ id: string; score: number }>`
    with recent as materialized (${recentOf(kind)}),
      rare as materialized (select found.id, found.at, found.folded from search_documents as found
        where found.kind = ${sql.lit(kind)} and ${anyOf(rare.map(({ word }) => findsWord(word)))}),
      pool as (select * from recent as found where ${anyOf(words.map(({ holds }) => holds))}
        union all (select * from rare order by at desc limit ${rareHits}))
    select found.id, max(${scoreOf(words)})::int as score from pool as found
    group by found.id order by 2 desc, max(found.at) desc limit ${deep}`;
  const { rows } = await query.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.score]));
}

interface Word extends Term {
  readonly holds: RawBuilder<boolean>;
}

/** Capped: the nearest are a hint, never a list. */
const recentOf = (kind: string) => sql`select found.id, found.at, found.folded
  from search_documents as found where found.kind = ${kind} order by found.at desc limit ${recentCount}`;

function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` or `)})` : sql<boolean>`false`;
}

function scoreOf(words: readonly Word[]): RawBuilder<number> {
  return sql.join(
    words.map(({ holds, weight }) => sql`case when ${holds} then ${weight}::int else 0 end`),
    sql` + `,
  ) as RawBuilder<number>;
}

/** In how many of the newest documents each word stands. */
async function countInRecent(ctx: Ctx, kind: string, words: readonly Word[]): Promise<number[]> {
  const counts = words.map(({ holds }) => sql`count(*) filter (where ${holds})::int`);
  const query = sql<{
    counts: number[];
  }>`select array[${sql.join(counts)}] as counts from (${recentOf(kind)}) as found`;
  return (await query.execute(ctx.tx)).rows[0]?.counts ?? [];
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
