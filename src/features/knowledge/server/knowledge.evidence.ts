import { type RawBuilder, sql } from 'kysely';
import { instantCondition } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { knowledgeWords } from '../contract/knowledge.messages.ts';

const words = knowledgeWords.evidence;
const most = 500;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** §1-2, §4-5: every manual that is public, with its edition. The shelf is the evidence, whatever the period. */
export function publishedManuals(ctx: Ctx): Promise<EvidenceRow[]> {
  return editions(ctx, sql<boolean>`n.status = 'published' and n.kind = 'manual' and e.edition = n.edition`);
}

/** §4-6: manuals whose text was renewed in the period. */
export function revisedManuals(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  const within = instantCondition(sql.ref('e.edited_at'), period) ?? sql<boolean>`true`;
  return editions(ctx, sql<boolean>`n.kind = 'manual' and e.edition > 1 and ${within}`);
}

async function editions(ctx: Ctx, where: RawBuilder<boolean>): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('knowledge_editions as e')
    .innerJoin('knowledge_items as n', 'n.id', 'e.knowledge_id')
    .select(['n.id', 'n.knowledge_no', 'e.title', 'e.edition', 'e.edited_at'])
    .where(where)
    .orderBy('e.edited_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    at: row.edited_at,
    what: words.manual(row.knowledge_no, row.title, row.edition),
    link: `/knowledge/${row.id}`,
  }));
}
