import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ClockRecord } from './clocks.repo.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export type TicketDetail = NonNullable<Awaited<ReturnType<typeof readTicketDetail>>>;

/** The ticket with the names of everything it points at, in one statement; joined is only what gives several columns. */
export function readTicketDetail(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('staff_members as p', 'p.id', 't.requester_id')
    .leftJoin('assets as a', 'a.id', 't.asset_id')
    .leftJoin('ticket_categories as c', 'c.id', 't.category_id')
    .leftJoin('knowledge_items as n', 'n.id', 't.knowledge_id')
    .leftJoin('ticket_interviews as i', 'i.ticket_id', 't.id')
    .modifyFront(keptPlan)
    .selectAll('t')
    .select(['p.extension', 'p.mail', 'c.name as category_name'])
    .select(['a.asset_tag', 'a.class_code', 'a.procurer', 'a.model_id', 'a.warranty_until'])
    .select(['n.knowledge_no', 'n.kind as knowledge_kind', 'n.title as knowledge_title'])
    .select(['n.edition as knowledge_edition', 'n.use_count as knowledge_uses'])
    .select(['i.occurred_text', 'i.occurred_at', 'i.user_name', 'i.operation', 'i.event', 'i.situation'])
    .select(['i.state_when_called', 'i.saved_by_name as interviewed_by', 'i.updated_at as interviewed_at'])
    .select([
      nameFrom(sql`select full_name from departments where id = t.department_id`).as('department_name'),
      nameFrom(sql`select name from sites where id = t.site_id`).as('site_name'),
      nameFrom(sql`select b.name from sites as s join sites as b on b.id = s.base_site_id where s.id = t.site_id`).as(
        'base_name',
      ),
      nameFrom(sql`select name from rooms where id = p.room_id`).as('room_name'),
      nameFrom(sql`select name from device_classes where code = a.class_code`).as('class_name'),
      nameFrom(sql`select name from device_models where id = a.model_id`).as('model_name'),
      nameFrom(sql`select name from ticket_categories where id = c.parent_id`).as('category_parent'),
      nameFrom(sql`select name from software_products where id = t.software_id`).as('software_name'),
      nameFrom(sql`select name from business_systems where id = t.business_system_id`).as('system_name'),
      nameFrom(sql`select name from agents where id = t.assignee_id`).as('assignee_name'),
    ])
    .select([
      hasAny('ticket_escalations').as('has_escalations'),
      hasAny('ticket_authority_reports').as('has_reports'),
      hasAny('ticket_flash_reports').as('has_flashes'),
      hasAny('ticket_attachments').as('has_attachments'),
      sql<boolean>`exists (select 1 from ticket_links as x where x.ticket_id = t.id or x.other_id = t.id)`.as(
        'has_links',
      ),
    ])
    .where('t.id', '=', id)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .executeTakeFirst();
}

const nameFrom = (lookUp: RawBuilder<unknown>) => sql<string | null>`(${lookUp})`;

/** Most tickets have none of these: one glance at an index saves a statement each. */
function hasAny(
  table: 'ticket_escalations' | 'ticket_authority_reports' | 'ticket_flash_reports' | 'ticket_attachments',
) {
  return sql<boolean>`exists (select 1 from ${sql.table(table)} as x where x.ticket_id = t.id)`;
}

/** Every clock that was not given up, in the order they were started. */
export async function readClocks(ctx: Ctx, ticketId: string): Promise<ClockRecord[]> {
  const rows = await ctx.tx
    .selectFrom('ticket_clocks')
    .modifyFront(keptPlan)
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where(ticketRecords.namedFor(ctx.actor, 'ticket_id'))
    .where('voided_at', 'is', null)
    .orderBy('seq')
    .execute();
  return rows as ClockRecord[];
}

/** Links of the ticket in both directions. */
export function readLinks(ctx: Ctx, ticketId: string) {
  const other = sql<string>`case when l.ticket_id = ${ticketId}::uuid then l.other_id else l.ticket_id end`;
  return ctx.tx
    .selectFrom('ticket_links as l')
    .innerJoin('tickets as t', (join) => join.on((eb) => eb('t.id', '=', other)))
    .select(['t.id', 't.ticket_no', 't.subject', 't.status', 'l.kind', 'l.ticket_id as from_id'])
    .where((eb) => eb.or([eb('l.ticket_id', '=', ticketId), eb('l.other_id', '=', ticketId)]))
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .orderBy('l.linked_at')
    .execute();
}

/** The policy of a class and procurer that is valid on a day. */
export function readDevicePolicy(ctx: Ctx, of: { classCode: string; procurer: 'central' | 'department' }, day: string) {
  return ctx.tx
    .selectFrom('device_policies')
    .modifyFront(keptPlan)
    .select(['repaired_by', 'report_before_repair'])
    .where('class_code', '=', of.classCode)
    .where('procurer', '=', of.procurer)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
}

export async function readSystemNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.tx
    .selectFrom('business_systems')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export function findByTicketNo(ctx: Ctx, ticketNo: string) {
  return ctx.tx
    .selectFrom('tickets')
    .select('id')
    .where('ticket_no', '=', ticketNo)
    .where(ticketRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}
