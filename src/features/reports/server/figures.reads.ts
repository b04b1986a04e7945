import { sql } from 'kysely';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { isBroken, isOwed } from '#features/tickets/server/ticket-promises.public.ts';
import { addDays, today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { NotableCase } from '../contract/weekly-report.ts';
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
      'tickets.software_id',
      'assets.class_code',
      sql<string>`(tickets.received_at at time zone 'Asia/Tokyo')::date::text`.as('day'),
    ])
    .where(within('tickets.received_at', week))
    .orderBy('tickets.received_at')
    .execute();
  return rows;
}

/** Clocks that came due in the week: kept or late, by kind. */
export async function clocksOfWeek(ctx: Ctx, week: Week, now: string) {
  return ctx.tx
    .selectFrom('ticket_clocks')
    .select(['ticket_id', 'kind', isBroken('ticket_clocks', now).as('late')])
    .where(within('due_at', week))
    .where('due_at', '<=', now)
    .where(isOwed('ticket_clocks'))
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
  const nextDue = await idsOf(
    ctx.tx
      .selectFrom('ticket_clocks')
      .select('ticket_id')
      .where(within('due_at', { from: addDays(week.to, 1), to: addDays(week.to, 7) }))
      .where('met_at', 'is', null)
      .where('voided_at', 'is', null),
  );
  return { escalated, escalationOpen, authorityReported, flashReported, open: open.map((row) => row.id), nextDue };
}

/** Tickets that were reported to 県 or flashed in the week, and those received in it with the highest priority. */
export async function notableOfWeek(ctx: Ctx, week: Week): Promise<NotableCase[]> {
  const reported = sql<boolean>`exists (select from ticket_authority_reports as r
    where r.ticket_id = t.id and ${within('r.reported_at', week)})`;
  const flashed = sql<boolean>`exists (select from ticket_flash_reports as f
    where f.ticket_id = t.id and ${within('f.sent_at', week)})`;
  const top = sql<boolean>`(t.priority = 1 and ${within('t.received_at', week)})`;
  const rows = await ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('departments as d', 'd.id', 't.department_id')
    .select(['t.id', 't.ticket_no', 't.subject', 't.received_at', 't.status', 'd.name as department'])
    .select([reported.as('reported'), flashed.as('flashed'), top.as('top')])
    .where((eb) => eb.or([reported, flashed, top]))
    .orderBy('t.received_at')
    .execute();
  return rows.map((row) => ({
    ticketId: row.id,
    ticketNo: row.ticket_no,
    subject: row.subject,
    receivedOn: today(row.received_at),
    departmentName: row.department ?? '',
    statusWord: ticketsWords.statuses[row.status],
    reasons: [
      ...(row.reported ? (['authorityReport'] as const) : []),
      ...(row.flashed ? (['flashReport'] as const) : []),
      ...(row.top ? (['topPriority'] as const) : []),
    ],
  }));
}

/** Names behind the ids that figures are about. */
export async function namesOf(
  ctx: Ctx,
  ids: Record<'categories' | 'knowledge' | 'software', readonly string[]>,
): Promise<Map<string, string>> {
  const someOf = (list: readonly string[]) => (list.length > 0 ? [...list] : [nobody]);
  const categories = await ctx.tx
    .selectFrom('ticket_categories as c')
    .leftJoin('ticket_categories as p', 'p.id', 'c.parent_id')
    .select(['c.id', 'c.name', 'p.name as parent'])
    .where('c.id', 'in', someOf(ids.categories))
    .execute();
  const knowledge = await ctx.tx
    .selectFrom('knowledge_items')
    .select(['id', 'knowledge_no', 'title'])
    .where(knowledgeRecords.seenBy(ctx.actor, 'knowledge_items'))
    .where('id', 'in', someOf(ids.knowledge))
    .execute();
  const software = await ctx.tx
    .selectFrom('software_products')
    .select(['id', 'name'])
    .where('id', 'in', someOf(ids.software))
    .execute();
  return new Map([
    ...categories.map((row) => [row.id, row.parent ? `${row.parent} › ${row.name}` : row.name] as const),
    ...knowledge.map((row) => [row.id, `${row.knowledge_no} ${row.title}`] as const),
    ...software.map((row) => [row.id, row.name] as const),
  ]);
}

const nobody = '00000000-0000-7000-8000-000000000000';

/** 機器種別 names for the table. */
export async function classNames(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.tx.selectFrom('device_classes').select(['code', 'name']).orderBy('sort_order').execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
