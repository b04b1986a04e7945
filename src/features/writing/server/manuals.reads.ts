import { sql } from 'kysely';
import { changeWords } from '#features/catalog/server/software-occasions.public.ts';
import { manualReviewDays } from '#features/knowledge/contract/coverage.ts';
import type { ManualTopic } from '#features/knowledge/contract/knowledge.ts';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import { addDays, today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { confirmedOn, isKept, wantedTopics } from './manual-occasions.ts';

interface WantedRow {
  readonly key: string;
  readonly what: string;
  readonly softwareName: string | null;
}

/** Every topic with its manuals, those that were confirmed last first. */
export async function readTopics(ctx: Ctx, topics: readonly ManualTopic[]) {
  const wanted = await sql<WantedRow>`select m.key, m.what, s.name as "softwareName" from ${wantedTopics(topics)}
    left join software_products as s on 'software:' || s.id = m.key
    order by s.sort_order nulls first, m.key`.execute(ctx.tx);
  const day = today(ctx.clock.now());
  const stale = addDays(day, -manualReviewDays);
  const manuals = await ctx.tx
    .selectFrom('knowledge_items as n')
    .select(['n.id', 'n.knowledge_no as knowledgeNo', 'n.title', 'n.topics'])
    .select(confirmedOn(day).as('confirmedOn'))
    .select(sql<boolean>`${confirmedOn(day)} < ${stale}::date`.as('stale'))
    .where(isKept)
    .where(knowledgeRecords.seenBy(ctx.actor))
    .where(sql<boolean>`n.topics <> '{}'`)
    .orderBy('confirmedOn', 'desc')
    .execute();
  return { wanted: wanted.rows, manuals };
}

interface RenewalRow {
  readonly id: string;
  readonly what: string;
  readonly softwareId: string;
  readonly dueOn: string;
  readonly manualId: string | null;
  readonly knowledgeNo: string | null;
  readonly title: string | null;
  readonly waits: boolean;
}

/** What is to be renewed, the most urgent first. `until`: due by then. */
export async function readOpenRenewals(ctx: Ctx, until: string | null): Promise<RenewalRow[]> {
  const { rows } = await sql<RenewalRow>`
    select w.id, ${changeWords} as what, w.software_id as "softwareId", w.due_on as "dueOn", n.id as "manualId",
      n.knowledge_no as "knowledgeNo", n.title, exists (select from knowledge_items as i
        where w.id = any(i.reflects)) as waits
    from manual_renewals as w join software_changes as c on c.id = w.change_id
      join software_products as s on s.id = w.software_id
      left join knowledge_items as n on n.id = w.knowledge_id
    where w.done_at is null and (${until}::date is null or w.due_on <= ${until}::date)
    order by w.due_on, w.id`.execute(ctx.tx);
  return rows;
}
