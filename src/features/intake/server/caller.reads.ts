import { type RawBuilder, sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CallerCandidate } from '../contract/caller.ts';
import type { LookupPlan } from './lookup.rules.ts';

type Found<K extends CallerCandidate['kind']> = Extract<CallerCandidate, { kind: K }>;
type StaffMatch = Found<'staff'>['matched'];

/** So many of each kind; past it the answer says 以上, and the list has all of them. */
export const mostCandidates = 20;

/** 職員 by a number, exact ones before those that only contain it. */
export async function findStaffByPhone(ctx: Ctx, phone: NonNullable<LookupPlan['phone']>): Promise<Found<'staff'>[]> {
  const isLong = phone.digits.length >= 6;
  const matched = sql<StaffMatch>`case
    when s.extension = ${phone.text} or replace(s.extension, '-', '') = ${phone.digits} then 'extension'
    when s.staff_no = ${phone.digits} then 'staffNo'
    else 'phone' end`;
  const where = sql<boolean>`(s.extension = ${phone.text} or replace(s.extension, '-', '') = ${phone.digits}
    or s.staff_no = ${phone.digits}
    or (${isLong} and replace(s.phone, '-', '') like ${`%${phone.digits}`}))`;
  return staffQuery(ctx, where, matched);
}

/** 職員 by name or よみ, with or without the space between. A beginning is enough. */
export async function findStaffByName(ctx: Ctx, name: NonNullable<LookupPlan['name']>): Promise<Found<'staff'>[]> {
  const byName = sql<boolean>`replace(s.name, ' ', '') like ${`${escapeLike(name.text)}%`}`;
  const byReading = sql<boolean>`replace(s.reading, ' ', '') like ${`${escapeLike(name.reading)}%`}`;
  const matched = sql<StaffMatch>`case when ${byName} then 'name' else 'reading' end`;
  return staffQuery(ctx, sql<boolean>`(${byName} or ${byReading})`, matched);
}

/** Capped: candidates are narrowed by what is typed. */
async function staffQuery(ctx: Ctx, where: RawBuilder<boolean>, matched: RawBuilder<StaffMatch>) {
  const rows = await ctx.tx
    .selectFrom('staff_members as s')
    .innerJoin('departments as d', 'd.id', 's.department_id')
    .modifyFront(keptPlan)
    .select(['s.id', 's.name', 's.reading', 's.extension', 'd.name as departmentName'])
    .select(sql<string | null>`(select name from sites where id = coalesce(s.site_id, d.site_id))`.as('siteName'))
    .select(matched.as('matched'))
    .where('s.left_on', 'is', null)
    .where(where)
    .orderBy(sql`case ${matched} when 'extension' then 0 when 'staffNo' then 1 when 'name' then 2 else 3 end`)
    .orderBy('s.reading')
    .orderBy('s.id')
    .limit(mostCandidates)
    .execute();
  return rows.map((row) => ({ kind: 'staff' as const, ...row }));
}

/** Devices by 管理番号, or by its beginning or the 製造番号. Capped: candidates are narrowed by what is typed. */
export async function findAssetsByCode(ctx: Ctx, plan: LookupPlan): Promise<Found<'asset'>[]> {
  const { assetTag, code } = plan;
  const exact = sql<boolean>`a.asset_tag = ${assetTag ?? ''}`;
  const loose = code
    ? sql<boolean>`(a.asset_tag like ${`${escapeLike(code)}%`} or upper(a.serial_no) = ${code})`
    : sql<boolean>`false`;
  const rows = await ctx.tx
    .selectFrom('assets as a')
    .modifyFront(keptPlan)
    .select(['a.id', 'a.asset_tag as assetTag', 'a.user_id as staffMemberId'])
    .select([
      sql<string>`(select name from device_classes where code = a.class_code)`.as('className'),
      sql<string>`(select name from device_models where id = a.model_id)`.as('modelName'),
      sql<string | null>`(select name from staff_members where id = a.user_id)`.as('userName'),
      sql<string | null>`(select name from departments where id = a.department_id)`.as('departmentName'),
    ])
    .select(
      sql<'assetTag' | 'serialNo'>`case when upper(a.serial_no) = ${code ?? ''} then 'serialNo' else 'assetTag' end`.as(
        'matched',
      ),
    )
    .where(sql<boolean>`(${exact} or ${loose})`)
    .where(assetRecords.seenBy(ctx.actor, 'a'))
    .orderBy(sql`${exact} desc`)
    .orderBy('a.asset_tag')
    .limit(mostCandidates)
    .execute();
  return rows.map((row) => ({ kind: 'asset' as const, ...row }));
}

export async function findTicketByNumber(ctx: Ctx, ticketNo: string): Promise<Found<'ticket'>[]> {
  const rows = await ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('departments as d', 'd.id', 't.department_id')
    .modifyFront(keptPlan)
    .select(['t.id', 't.ticket_no as ticketNo', 't.subject', 't.status', 't.requester_id as staffMemberId'])
    .select(['t.requester_name as requesterName', 'd.name as departmentName'])
    .where('t.ticket_no', '=', ticketNo)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .execute();
  return rows.map((row) => ({ kind: 'ticket' as const, matched: 'ticketNo' as const, ...row }));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}
