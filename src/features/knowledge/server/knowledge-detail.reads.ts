import { type RawBuilder, sql } from 'kysely';
import { instantAt } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { knowledgePermissions } from '../contract/knowledge.process.ts';
import type { KnowledgeRecord } from './knowledge.repo.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';

/** The item with the names of what it points at. */
export function readKnowledge(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('knowledge_items as n')
    .leftJoin('ticket_categories as c', 'c.id', 'n.category_id')
    .leftJoin('tickets as t', 't.id', 'n.source_ticket_id')
    .selectAll('n')
    .select(['c.name as category_name', 't.ticket_no as source_ticket_no'])
    .where('n.id', '=', id)
    .where(knowledgeRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

export async function readTargets(ctx: Ctx, id: string) {
  const named = (table: 'device_models' | 'software_products' | 'business_systems', column: string) =>
    sql<{ id: string; name: string }>`select t.id, t.name from knowledge_targets as x
      join ${sql.table(table)} as t on t.id = ${sql.ref(`x.${column}`)}
      where x.knowledge_id = ${id} and ${knowledgeRecords.namedFor(ctx.actor, 'x.knowledge_id')} order by t.name`.execute(
      ctx.tx,
    );
  const models = await named('device_models', 'model_id');
  const software = await named('software_products', 'software_id');
  const systems = await named('business_systems', 'business_system_id');
  return { models: models.rows, software: software.rows, systems: systems.rows };
}

export function readEditions(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('knowledge_editions')
    .select(['edition', 'edited_by_name as editedByName', 'edited_at as editedAt'])
    .where('knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'knowledge_id'))
    .orderBy('edition', 'desc')
    .execute();
}

export function readEdition(ctx: Ctx, id: string, edition: number) {
  return ctx.tx
    .selectFrom('knowledge_editions')
    .select(['edition', 'title', 'symptom', 'cause', 'body'])
    .select(['edited_by_name as editedByName', 'edited_at as editedAt'])
    .where('knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'knowledge_id'))
    .where('edition', '=', edition)
    .executeTakeFirst();
}

/** Its files; one that waits for the next edition of a manual is there for those who write it. */
export function readAttachments(ctx: Ctx, { id, edition }: Pick<KnowledgeRecord, 'id' | 'edition'>) {
  return ctx.tx
    .selectFrom('knowledge_attachments as a')
    .innerJoin('files as f', 'f.id', 'a.file_id')
    .select(['f.id as fileId', 'f.name', 'f.media_type as mediaType', 'f.size_bytes as sizeBytes'])
    .select(sql<boolean>`a.from_edition > ${edition}`.as('isWaiting'))
    .where('a.knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'a.knowledge_id'))
    .where(isOpenTo(ctx, sql`${edition}`))
    .orderBy('f.created_at')
    .execute();
}

const isOpenTo = ({ actor }: Ctx, edition: RawBuilder<unknown>) =>
  sql<boolean>`(${knowledgePermissions.inside.roles.includes(actor.role)} or a.from_edition <= ${edition})`;

/** The files of a manual that 県 has not seen yet. */
export const readWaitingFiles = async (ctx: Ctx, item: Pick<KnowledgeRecord, 'id' | 'edition'>) =>
  (await readAttachments(ctx, item)).filter((file) => file.isWaiting);

export function readAttachedFile(ctx: Ctx, id: string, fileId: string) {
  return ctx.tx
    .selectFrom('knowledge_attachments as a')
    .innerJoin('files as f', 'f.id', 'a.file_id')
    .innerJoin('knowledge_items as n', 'n.id', 'a.knowledge_id')
    .select(['f.name', 'f.media_type', 'f.storage_key'])
    .where('a.knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'a.knowledge_id'))
    .where(isOpenTo(ctx, sql`n.edition`))
    .where('f.id', '=', fileId)
    .executeTakeFirst();
}

/** Uses a week from the Mondays given, the last week open. */
export async function readWeeks(ctx: Ctx, id: string, mondays: readonly string[]) {
  const { rows } = await sql<{ week: string; n: number }>`select
      to_char(date_trunc('week', used_at at time zone 'Asia/Tokyo'), 'YYYY-MM-DD') as week, count(*)::int as n
    from knowledge_uses where knowledge_id = ${id} and ${knowledgeRecords.namedFor(ctx.actor, 'knowledge_id')}
      and used_at >= ${instantAt(mondays[0] ?? '', '00:00')}
    group by 1`.execute(ctx.tx);
  const counts = new Map(rows.map((row) => [row.week, row.n]));
  return mondays.map((from) => ({ from, count: counts.get(from) ?? 0 }));
}

/** The newest tickets that were answered from it. Capped: the newest few; the page says how often it was used. */
export function readUsingTickets(ctx: Ctx, id: string, limit: number) {
  return ctx.tx
    .selectFrom('knowledge_uses as u')
    .innerJoin('tickets as t', 't.id', 'u.ticket_id')
    .select(['t.id', 't.ticket_no as ticketNo', 't.subject', 'u.used_at as usedAt'])
    .where('u.knowledge_id', '=', id)
    .where(knowledgeRecords.namedFor(ctx.actor, 'u.knowledge_id'))
    .orderBy('u.used_at', 'desc')
    .limit(limit)
    .execute();
}
