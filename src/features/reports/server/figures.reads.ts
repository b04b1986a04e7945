import { sql } from 'kysely';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketFact } from './figures.rules.ts';

interface Week {
  readonly from: string;
  readonly to: string;
}

const within = (column: string, week: Week) =>
  sql<boolean>`${sql.ref(column)} >= (${week.from}::date)::timestamp at time zone 'Asia/Tokyo'
    and ${sql.ref(column)} < (${week.to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`;

/** Every ticket received in the week, with what the report groups by. One statement. */
export async function ticketsOfWeek(ctx: Ctx, week: Week): Promise<TicketFact[]> {
  const rows = await ctx.tx
    .selectFrom('tickets')
    .leftJoin('assets', 'assets.id', 'tickets.asset_id')
    .select([
      'tickets.id',
      'tickets.kind',
      'tickets.channel',
      'tickets.category_id',
      'tickets.cause_kind',
      'tickets.knowledge_id',
      'assets.class_code',
      sql<string>`(tickets.received_at at time zone 'Asia/Tokyo')::date::text`.as('day'),
    ])
    .where(within('tickets.received_at', week))
    .orderBy('tickets.received_at')
    .execute();
  return rows;
}

/** Clocks that came due in the week: kept or late, by kind. A void one was not owed. */
export async function clocksOfWeek(ctx: Ctx, week: Week, now: string) {
  return ctx.tx
    .selectFrom('ticket_clocks')
    .select([
      'ticket_id',
      'kind',
      sql<boolean>`coalesce(met_at, least(coalesce(paused_at, ${now}::timestamptz), ${now}::timestamptz)) > due_at`.as(
        'late',
      ),
    ])
    .where(within('due_at', week))
    .where('due_at', '<=', now)
    .where('voided_at', 'is', null)
    .execute();
}

/** Tickets handed over, reported to 県 and flashed in the week, and those still open at its end. */
export async function movesOfWeek(ctx: Ctx, week: Week) {
  const idsOf = async (query: { execute(): Promise<{ ticket_id: string }[]> }) => [
    ...new Set((await query.execute()).map((row) => row.ticket_id)),
  ];
  const escalated = await idsOf(
    ctx.tx.selectFrom('ticket_escalations').select('ticket_id').where(within('escalated_at', week)),
  );
  const escalationOpen = await idsOf(
    ctx.tx
      .selectFrom('ticket_escalations')
      .select('ticket_id')
      .where(within('escalated_at', week))
      .where('replied_at', 'is', null),
  );
  const authorityReported = await idsOf(
    ctx.tx.selectFrom('ticket_authority_reports').select('ticket_id').where(within('reported_at', week)),
  );
  const flashReported = await idsOf(
    ctx.tx.selectFrom('ticket_flash_reports').select('ticket_id').where(within('sent_at', week)),
  );
  const open = await ctx.tx
    .selectFrom('tickets')
    .select('id')
    .where('received_at', '<', sql<string>`(${week.to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`)
    .where((eb) =>
      eb.or([
        eb('resolved_at', 'is', null),
        eb('resolved_at', '>=', sql<string>`(${week.to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`),
      ]),
    )
    .where('status', '<>', 'closed')
    .execute();
  return { escalated, escalationOpen, authorityReported, flashReported, open: open.map((row) => row.id) };
}

/** Names behind the ids that figures carry in their keys. */
export async function namesOf(ctx: Ctx, ids: { categories: readonly string[]; knowledge: readonly string[] }) {
  const categories = await ctx.tx
    .selectFrom('ticket_categories as c')
    .leftJoin('ticket_categories as p', 'p.id', 'c.parent_id')
    .select(['c.id', 'c.name', 'p.name as parent'])
    .where('c.id', 'in', ids.categories.length > 0 ? [...ids.categories] : [nobody])
    .execute();
  const knowledge = await ctx.tx
    .selectFrom('knowledge_items')
    .select(['id', 'knowledge_no', 'title'])
    .where(knowledgeRecords.seenBy(ctx.actor, 'knowledge_items'))
    .where('id', 'in', ids.knowledge.length > 0 ? [...ids.knowledge] : [nobody])
    .execute();
  return {
    category: new Map(categories.map((row) => [row.id, row.parent ? `${row.parent} › ${row.name}` : row.name])),
    knowledge: new Map(knowledge.map((row) => [row.id, `${row.knowledge_no} ${row.title}`])),
  };
}

const nobody = '00000000-0000-7000-8000-000000000000';

/** 機器種別 names for the table. */
export async function classNames(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.tx.selectFrom('device_classes').select(['code', 'name']).orderBy('sort_order').execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
