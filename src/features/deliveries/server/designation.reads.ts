import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DesignationRow } from '../contract/designation.ts';
import type { Designation } from './delivery.needs.rules.ts';

/** The last designation of a 所属 that began by a day. */
const lastOf = (department: string, day: string) => sql<string>`(select x.id from delivery_designations as x
  where x.department_id = ${sql.ref(department)} and x.from_on <= ${day}::date order by x.from_on desc, x.at desc, x.id desc limit 1)`;

/** Every designation, what holds first. Unscoped: the desk, 県 and 監査 see them all. */
export async function unscopedDesignations(ctx: Ctx): Promise<DesignationRow[]> {
  const holds = sql<boolean>`d.id = ${lastOf('d.department_id', today(ctx.clock.now()))}`;
  return ctx.tx
    .selectFrom('delivery_designations as d')
    .innerJoin('departments as p', 'p.id', 'd.department_id')
    .leftJoin('device_classes as c', 'c.code', 'd.class_code')
    .select([
      'd.id',
      'p.full_name as department',
      'd.class_code as classCode',
      'c.name as className',
      'd.from_on as fromOn',
      'd.ordered_by as orderedBy',
      'd.ordered_on as orderedOn',
      'd.by_name as byName',
    ])
    .select(holds.as('holds'))
    .orderBy(sql`${holds} and d.class_code is not null`, 'desc')
    .orderBy('p.full_name')
    .orderBy('d.from_on', 'desc')
    .orderBy('d.at', 'desc')
    .execute() as Promise<DesignationRow[]>;
}

/** What 県 designated for a 所属 today. Unscoped: whoever delivers there must know. */
export async function unscopedDesignation(ctx: Ctx, departmentId: string | null): Promise<Designation | null> {
  if (!departmentId) return null;
  const found = await ctx.tx
    .selectFrom('delivery_designations as d')
    .innerJoin('departments as p', 'p.id', 'd.department_id')
    .innerJoin('device_classes as c', 'c.code', 'd.class_code')
    .select(['p.full_name as department', 'c.code', 'c.name as className'])
    .where('d.department_id', '=', departmentId)
    .where(sql<boolean>`d.id = ${lastOf('d.department_id', today(ctx.clock.now()))}`)
    .executeTakeFirst();
  return found ?? null;
}

/** Whether this one was recorded already. Unscoped: the form made its id. */
export const unscopedHasDesignation = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.tx.selectFrom('delivery_designations').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** The name of a 所属. Unscoped: it is chosen among all. */
export const unscopedDepartment = (ctx: Ctx, id: string) =>
  ctx.tx.selectFrom('departments').select('full_name').where('id', '=', id).executeTakeFirst();
