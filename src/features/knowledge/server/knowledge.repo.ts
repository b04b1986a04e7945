import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Audience, KnowledgeDraft, KnowledgeKind } from '../contract/knowledge.ts';
import { coverageOf, type EditionText } from './knowledge.rules.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

export type KnowledgeRecord = Selectable<Schema['knowledge_items']>;
export type KnowledgePatch = Updateable<Schema['knowledge_items']>;

export function findKnowledge(ctx: Ctx, id: string): Promise<KnowledgeRecord | undefined> {
  return ctx.tx
    .selectFrom('knowledge_items as n')
    .selectAll()
    .where('id', '=', id)
    .where(knowledgeRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

export function findPromoted(ctx: Ctx, ticketId: string) {
  return ctx.tx
    .selectFrom('knowledge_items')
    .select(['id', 'knowledge_no'])
    .where('source_ticket_id', '=', ticketId)
    .where(knowledgeRecords.seenBy(ctx.actor, 'knowledge_items'))
    .executeTakeFirst();
}

/** The highest serial of a prefix (KE-). Others who number wait until this transaction ends. */
export async function lastSerial(ctx: Ctx, prefix: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('knowledge_no'))`.execute(ctx.tx);
  const row = await ctx.tx
    .selectFrom('knowledge_items')
    .select(sql<number>`coalesce(max(substring(knowledge_no from '[0-9]+$')::int), 0)`.as('last'))
    .where('knowledge_no', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The draft as columns. */
export function knowledgeColumns(draft: KnowledgeDraft, kind: KnowledgeKind) {
  return {
    title: draft.title,
    symptom: draft.symptom,
    cause: draft.cause,
    body: draft.body,
    category_id: draft.categoryId,
    page_count: draft.pageCount,
    topics: coverageOf(kind, draft),
    reflects: kind === 'manual' ? draft.reflects : [],
    ...(draft.audience ? { audience: draft.audience } : {}),
  };
}

/** An FAQ is written for everybody; anything else is the desk's until somebody opens it. */
const audienceOf = (kind: KnowledgeKind): Audience => (kind === 'article' ? 'everyone' : 'desk');

export function insertKnowledge(
  ctx: Ctx,
  item: Pick<Insertable<Schema['knowledge_items']>, 'knowledge_no' | 'kind' | 'source_ticket_id'>,
  draft: KnowledgeDraft,
): Promise<KnowledgeRecord> {
  const at = ctx.clock.now();
  const by = { author_id: ctx.actor.id, author_name: ctx.actor.name, created_at: at, updated_at: at };
  return ctx.tx
    .insertInto('knowledge_items')
    .values({
      id: newId(),
      audience: audienceOf(item.kind),
      ...item,
      status: 'draft',
      ...knowledgeColumns(draft, item.kind),
      ...by,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateKnowledge(ctx: Ctx, seen: { id: string; version: number }, patch: KnowledgePatch) {
  return updateVersioned(ctx.tx, 'knowledge_items', seen, { ...patch, updated_at: ctx.clock.now() });
}

export async function insertEdition(
  ctx: Ctx,
  { id, edition, by = ctx.actor }: { id: string; edition: number; by?: { id: string; name: string } | undefined },
  text: Omit<EditionText, 'topics'>,
): Promise<void> {
  const { title, symptom, cause, body } = text;
  await ctx.tx
    .insertInto('knowledge_editions')
    .values({
      knowledge_id: id,
      edition,
      title,
      symptom,
      cause,
      body,
      edited_by: by.id,
      edited_by_name: by.name,
      edited_at: ctx.clock.now(),
    })
    .execute();
}

type Targets = Pick<KnowledgeDraft, 'modelIds' | 'softwareIds' | 'systemIds'>;

export async function replaceTargets(ctx: Ctx, id: string, targets: Targets): Promise<void> {
  await ctx.tx.deleteFrom('knowledge_targets').where('knowledge_id', '=', id).execute();
  const rows = [
    ...targets.modelIds.map((model_id) => ({ knowledge_id: id, model_id })),
    ...targets.softwareIds.map((software_id) => ({ knowledge_id: id, software_id })),
    ...targets.systemIds.map((business_system_id) => ({ knowledge_id: id, business_system_id })),
  ];
  if (rows.length > 0) await ctx.tx.insertInto('knowledge_targets').values(rows).execute();
}

export async function insertAttachment(ctx: Ctx, id: string, fileId: string, edition: number): Promise<void> {
  const file = { knowledge_id: id, file_id: fileId, from_edition: edition };
  await ctx.tx.insertInto('knowledge_attachments').values(file).execute();
}

/** Notes one use a ticket; gives false when this ticket was counted before. */
export async function insertUse(ctx: Ctx, item: { id: string; edition: number }, ticketId: string): Promise<boolean> {
  const known = await ctx.tx
    .selectFrom('knowledge_uses')
    .select('id')
    .where('knowledge_id', '=', item.id)
    .where('ticket_id', '=', ticketId)
    .where(knowledgeRecords.namedFor(ctx.actor, 'knowledge_id'))
    .executeTakeFirst();
  if (known) return false;
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('knowledge_uses')
    .values({
      id: newId(),
      knowledge_id: item.id,
      edition: item.edition,
      ticket_id: ticketId,
      used_by: ctx.actor.id,
      used_at: at,
    })
    .execute();
  // Without a new version: nobody's form goes stale because an answer was given from the item.
  await ctx.tx
    .updateTable('knowledge_items')
    .set({ use_count: sql<number>`use_count + 1`, last_used_at: at })
    .where('id', '=', item.id)
    .execute();
  return true;
}
