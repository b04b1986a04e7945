import { sql } from 'kysely';
import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeScope } from './knowledge.policy.ts';

async function findKnowledge(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const text = matchesText('knowledge', q, sql.ref('n.id'));
  if (!text) return [];
  const rows = await ctx.tx
    .selectFrom('knowledge_items as n')
    .select(['n.id', 'n.knowledge_no', 'n.title', 'n.kind', 'n.status'])
    .where(text)
    .where(knowledgeScope(ctx.actor) ?? sql<boolean>`true`)
    .orderBy(sql`n.status = 'published'`, 'desc')
    .orderBy('n.use_count', 'desc')
    .orderBy('n.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'knowledge',
    id: row.id,
    href: `/knowledge/${row.id}`,
    code: row.knowledge_no,
    title: row.title,
    note: words.hit(words.kinds[row.kind], row.status === 'published' ? null : words.statuses[row.status]),
  }));
}

/** Lets ナレッジ be found by any text of it, in the reader's scope: what is used most comes first. */
export const knowledgeSearch: SearchProvider = { kind: 'knowledge', find: findKnowledge };
