import type { Ctx } from '#platform/use-case/context.ts';

/** Somebody of the 職員 and how they are reached. Unscoped: the desk writes down anybody. */
export function unscopedPerson(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('staff_members as s')
    .leftJoin('departments as d', 'd.id', 's.department_id')
    .select(['s.id', 's.name', 's.department_id', 's.site_id', 's.extension', 's.mail', 'd.full_name as department'])
    .select('d.name as department_name')
    .where('s.id', '=', id)
    .executeTakeFirst();
}
