import { sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { staffRecords } from '#features/people/server/people.scope.public.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { fiscalYearRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export function readPerson(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('staff_members as s')
    .innerJoin('departments as d', 'd.id', 's.department_id')
    .leftJoin('sites as p', (join) => join.on((eb) => eb('p.id', '=', eb.fn.coalesce('s.site_id', 'd.site_id'))))
    .leftJoin('rooms as r', 'r.id', 's.room_id')
    .select(['s.id', 's.name', 's.reading', 's.staff_no as staffNo', 's.department_id as departmentId'])
    .select(['d.name as departmentName', 'd.full_name as departmentFullName', 'p.id as siteId', 'p.name as siteName'])
    .select(['r.name as roomName', 's.extension', 's.phone', 's.mail', 's.left_on as leftOn', 's.note'])
    .where('s.id', '=', id)
    .where(staffRecords.seenBy(ctx.actor, 's'))
    .executeTakeFirst();
}

export function readDevices(ctx: Ctx, staffMemberId: string) {
  return ctx.tx
    .selectFrom('assets as a')
    .innerJoin('device_classes as k', 'k.code', 'a.class_code')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .select(['a.id', 'a.asset_tag as assetTag', 'a.class_code as classCode', 'k.name as className'])
    .select(['a.model_id as modelId', 'm.name as modelName', 'a.warranty_until as warrantyUntil', 'a.status'])
    .where('a.user_id', '=', staffMemberId)
    .where(assetRecords.seenBy(ctx.actor, 'a'))
    .where('a.status', 'not in', ['disposed', 'withdrawn', 'lost'])
    .orderBy('k.sort_order')
    .orderBy('a.asset_tag')
    .execute();
}

/** Not solved yet, the nearest deadline first. */
export function readOpenTickets(ctx: Ctx, staffMemberId: string) {
  return ticketLines(ctx, staffMemberId)
    .where('status', 'in', ['received', 'inProgress', 'waiting'])
    .orderBy('sort_due')
    .execute();
}

/** Of a 年度: how many, and the newest few that are solved. */
export async function readHistory(ctx: Ctx, staffMemberId: string, fiscalYear: number, most: number) {
  const { from } = fiscalYearRange(fiscalYear);
  const since = instantAt(from, '00:00');
  const counted = await ctx.tx
    .selectFrom('tickets')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('requester_id', '=', staffMemberId)
    .where(ticketRecords.seenBy(ctx.actor))
    .where('received_at', '>=', since)
    .executeTakeFirstOrThrow();
  const tickets = await ticketLines(ctx, staffMemberId)
    .where('received_at', '>=', since)
    .where('status', 'in', ['resolved', 'closed'])
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return { count: counted.count, tickets };
}

function ticketLines(ctx: Ctx, staffMemberId: string) {
  return ctx.tx
    .selectFrom('tickets')
    .select(['id', 'ticket_no as ticketNo', 'subject', 'status', 'received_at as receivedAt'])
    .where('requester_id', '=', staffMemberId)
    .where(ticketRecords.seenBy(ctx.actor));
}

export function readCoordinators(ctx: Ctx, departmentId: string) {
  return ctx.tx
    .selectFrom('staff_members')
    .select(['id', 'name', 'extension'])
    .where('department_id', '=', departmentId)
    .where(staffRecords.seenBy(ctx.actor))
    .where('coordinator', '=', true)
    .where('left_on', 'is', null)
    .orderBy('reading')
    .execute();
}

export async function countOpenOfDepartment(ctx: Ctx, departmentId: string): Promise<number> {
  const row = await ctx.tx
    .selectFrom('tickets')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('department_id', '=', departmentId)
    .where(ticketRecords.seenBy(ctx.actor))
    .where('status', 'in', ['received', 'inProgress', 'waiting'])
    .executeTakeFirstOrThrow();
  return row.count;
}
