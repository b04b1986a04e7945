import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import type { LookupInput } from '#kernel/page.ts';
import { holdsQuery } from '#kernel/text/spellings.ts';
import { lookedUp } from '#platform/search/look-up.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { existsOn } from './departments.reads.ts';
import { staffScope } from './people.policy.ts';

/** 所属 in organisation order. Abolished ones only when asked for by id. Capped: a picker is narrowed by what is typed. */
export function findDepartments(ctx: Ctx, input: LookupInput) {
  const id = sql.ref('departments.id');
  let query = ctx.tx
    .selectFrom('departments')
    .select(['id', 'name', 'full_name as fullName', 'code'])
    .where(lookedUp('department', input, id))
    .orderBy('sort_path')
    .limit(input.ids.length > 0 ? input.ids.length : input.limit);
  if (input.ids.length === 0) query = query.where(existsOn(today(ctx.clock.now())));
  return query.execute();
}

/**
 * 職員 in the actor's scope, by reading. Those who left only when asked for by id. Capped: a picker is narrowed by what is
 * typed.
 */
export function findStaff(ctx: Ctx, input: LookupInput) {
  let query = ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .select([
      'staff_members.id',
      'staff_members.name',
      'staff_members.reading',
      'staff_members.staff_no as staffNo',
      'departments.name as departmentName',
      'staff_members.extension',
    ])
    .where(lookedUp('staffMember', input, sql.ref('staff_members.id')))
    .orderBy('staff_members.reading')
    .limit(input.ids.length > 0 ? input.ids.length : input.limit);
  if (input.ids.length === 0) query = query.where('staff_members.left_on', 'is', null);
  const scope = staffScope(ctx.actor);
  if (scope) query = query.where(scope);
  return query.execute();
}

/** The desk's own people: few enough to be filtered here. Capped: a picker is narrowed by what is typed. */
export async function findAgents(ctx: Ctx, input: LookupInput) {
  const rows = await ctx.tx
    .selectFrom('agents')
    .select(['id', 'name', 'reading', 'active'])
    .orderBy('sort_order')
    .execute();
  if (input.ids.length > 0) return rows.filter((row) => input.ids.includes(row.id));
  return rows.filter((row) => row.active && holdsQuery(`${row.name} ${row.reading}`, input.q)).slice(0, input.limit);
}
