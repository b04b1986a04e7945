import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

/**
 * Lets ナレッジ be found by any text of it, in the reader's scope: what is used most comes first. Capped: the search shows the
 * first of each kind; the list of the kind shows all.
 */
export const knowledgeSearch = searchProvider({
  kind: 'knowledge',
  scope: knowledgeRecords,
  rows: (ctx, { q, limit }) =>
    ctx.tx
      .selectFrom('knowledge_items as n')
      .select(['n.id', 'n.knowledge_no', 'n.title', 'n.kind', 'n.status'])
      .where(matchesText('knowledge', q, sql.ref('n.id')) ?? sql<boolean>`false`)
      .orderBy(sql`n.status = 'published'`, 'desc')
      .orderBy('n.use_count', 'desc')
      .orderBy('n.id')
      .limit(sql.lit(limit)),
  toHit: (row) => ({
    id: row.id,
    href: `/knowledge/${row.id}`,
    code: row.knowledge_no,
    title: row.title,
    note: words.hit(words.kinds[row.kind], row.status === 'published' ? null : words.states[row.status]),
  }),
});
