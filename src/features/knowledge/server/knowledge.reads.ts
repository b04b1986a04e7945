import { type RawBuilder, sql } from 'kysely';
import { allOf, choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { KnowledgeListInput, KnowledgeViewName } from '../contract/knowledge.contract.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeRow } from '../contract/knowledge.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

/** What an item is about, by name, in one line. */
const targetNames = sql<string | null>`(select string_agg(coalesce(m.name, s.name, b.name), ${words.separator}
    order by coalesce(m.name, s.name, b.name))
  from knowledge_targets as x
  left join device_models as m on m.id = x.model_id
  left join software_products as s on s.id = x.software_id
  left join business_systems as b on b.id = x.business_system_id
  where x.knowledge_id = n.id)`;

/** A page of items as the list shows them. */
export async function listKnowledge(ctx: Ctx, input: KnowledgeListInput) {
  const matching = knowledgeQuery(ctx, input);
  const sort = {
    updatedAt: sql<string>`to_char(n.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    useCount: sql<number>`n.use_count`,
    knowledgeNo: sql<string>`n.knowledge_no`,
  }[input.sort?.key ?? 'updatedAt'];
  const selected = matching
    .leftJoin('ticket_categories as c', 'c.id', 'n.category_id')
    .select([
      'n.id',
      'n.knowledge_no as knowledgeNo',
      'n.kind',
      'n.status',
      'n.title',
      'n.audience',
      'c.name as categoryName',
    ])
    .select(['n.edition', 'n.use_count as useCount', 'n.author_name as authorName', 'n.updated_at as updatedAt'])
    .select(targetNames.as('targetNames'));
  const page = await keysetPage(selected, {
    sort,
    id: sql<string>`n.id`,
    direction: input.sort?.dir ?? 'desc',
    cursor: input.cursor,
    limit: input.limit,
  });
  return {
    rows: page.rows satisfies KnowledgeRow[],
    nextCursor: page.nextCursor,
    total: await countCapped(ctx.tx, matching),
  };
}

/** The views of a kind show what may be answered from; `all` shows drafts and retired ones too. */
function viewCondition(view: KnowledgeViewName): RawBuilder<boolean> {
  const kinds = { knownErrors: 'knownError', articles: 'article', manuals: 'manual' } as const;
  if (view === 'all') return sql<boolean>`true`;
  if (view === 'drafts') return sql<boolean>`n.status = 'draft'`;
  return sql<boolean>`(n.kind = ${kinds[view]} and n.status = 'published')`;
}

function knowledgeQuery(ctx: Ctx, input: KnowledgeListInput) {
  const { filters } = input;
  const about = (column: 'model_id' | 'software_id' | 'business_system_id', ids: readonly string[] | undefined) => {
    const chosen = idsCondition(sql.ref(`x.${column}`), ids);
    return (
      chosen && sql<boolean>`exists (select 1 from knowledge_targets as x where x.knowledge_id = n.id and ${chosen})`
    );
  };
  const where = allOf([
    knowledgeRecords.where(ctx.actor),
    viewCondition(input.view),
    choiceCondition(sql.ref('n.kind'), filters.kind),
    choiceCondition(sql.ref('n.status'), filters.status),
    categoryCondition(filters.category),
    about('model_id', filters.model),
    about('software_id', filters.software),
    about('business_system_id', filters.system),
    instantCondition(sql.ref('n.updated_at'), filters.updated),
    matchesText('knowledge', input.q, sql.ref('n.id')),
  ]);
  return ctx.tx.selectFrom('knowledge_items as n').where(where ?? sql<boolean>`true`);
}

/** A parent 分類 stands for its children. */
function categoryCondition(ids: readonly string[] | undefined): RawBuilder<boolean> | null {
  const own = idsCondition(sql.ref('n.category_id'), ids);
  if (!own) return null;
  return sql<boolean>`(${own} or n.category_id in (
    select id from ticket_categories where parent_id = any(${ids ?? []}::uuid[])))`;
}
