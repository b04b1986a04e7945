import { sql } from 'kysely';
import { changeWords } from '#features/catalog/server/software-occasions.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ofSoftware, topicsOf } from '../contract/coverage.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import type { KnowledgeDraft } from '../contract/knowledge.ts';
import type { KnowledgeRecord } from './knowledge.repo.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

/** Published manuals that tell of a product. Unscoped: who wrote what must be renewed, whoever records the change. */
export async function unscopedManualsOf(ctx: Ctx, softwareId: string): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('knowledge_items as n')
    .select('n.id')
    .where('n.kind', '=', 'manual')
    .where('n.status', '=', 'published')
    .where(
      sql<boolean>`(${`${ofSoftware}${softwareId}`}::text = any(n.topics) or exists (select from knowledge_targets as x
        where x.knowledge_id = n.id and x.software_id = ${softwareId}))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether each renewal is open and of a product the draft is about. Unscoped: yes or no, to who writes manuals. */
export async function unscopedRenewalsExist(ctx: Ctx, draft: Pick<KnowledgeDraft, 'reflects' | 'softwareIds'>) {
  if (draft.reflects.length === 0) return true;
  if (draft.softwareIds.length === 0) return false;
  const rows = await ctx.tx
    .selectFrom('manual_renewals')
    .select('id')
    .where('id', 'in', draft.reflects)
    .where('software_id', 'in', draft.softwareIds)
    .where('done_at', 'is', null)
    .execute();
  return rows.length === new Set(draft.reflects).size;
}

/** A coverage in words, for 県. */
export async function readCoverage(ctx: Ctx, coverage: readonly string[]): Promise<string> {
  const products = await ctx.tx
    .selectFrom('software_products')
    .select(['name'])
    .where(sql<boolean>`'software:' || id = any(${[...coverage]}::text[])`)
    .orderBy('sort_order')
    .execute();
  const named = topicsOf(coverage).filter((topic) => topic !== 'software');
  const all = [...named.map((topic) => words.topics[topic]), ...products.map(({ name }) => words.softwareTopic(name))];
  return all.join(words.separator);
}

/** Renewals with the words of their change: `w`, `c` and `s`. */
const renewals = sql`manual_renewals as w join software_changes as c on c.id = w.change_id
  join software_products as s on s.id = w.software_id`;

/** What an item says that it reflects, in words. */
export async function readRenewalWords(ctx: Ctx, item: Pick<KnowledgeRecord, 'reflects'>): Promise<string> {
  const { rows } = await sql<{ what: string }>`select ${changeWords} as what from ${renewals}
    where w.id = any(${[...item.reflects]}::uuid[]) order by c.recorded_at`.execute(ctx.tx);
  return rows.map(({ what }) => what).join(words.separator);
}

/** What an item has to show yet: its own, and what no manual tells of its products. */
export async function readRenewalsOf(ctx: Ctx, item: Pick<KnowledgeRecord, 'id' | 'kind' | 'reflects'>) {
  if (item.kind !== 'manual') return [];
  const { rows } = await sql<{ id: string; what: string; dueOn: string; reflected: boolean }>`
    select w.id, ${changeWords} as what, w.due_on as "dueOn", w.id = any(${[...item.reflects]}::uuid[]) as reflected
    from ${renewals} where w.done_at is null and (w.knowledge_id = ${item.id} or w.software_id in (
      select x.software_id from knowledge_targets as x where x.knowledge_id = ${item.id}))
    order by w.due_on, w.id`.execute(ctx.tx);
  return rows;
}

export function readReviews(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('manual_reviews')
    .select(['id', 'reviewed_on as reviewedOn', 'reviewed_by_name as reviewedByName', 'note'])
    .where('knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'knowledge_id'))
    .orderBy('reviewed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The renewal of an item's own that is still open, in words. */
export async function openRenewalOf(ctx: Ctx, item: Pick<KnowledgeRecord, 'id'>): Promise<string | undefined> {
  const { rows } = await sql<{ what: string }>`select ${changeWords} as what from ${renewals}
    where w.done_at is null and w.knowledge_id = ${item.id} limit 1`.execute(ctx.tx);
  return rows[0]?.what;
}
