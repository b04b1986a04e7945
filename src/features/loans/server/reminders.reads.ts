import { sql } from 'kysely';
import { instantAt } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type DueLoan = Awaited<ReturnType<typeof listLoansDue>>[number];

/** Every loan that is out and due by the end of a day, with the rungs it had and the last promise. */
export function listLoansDue(ctx: Ctx, day: string) {
  return ctx.tx
    .selectFrom('loans as l')
    .innerJoin('records as r', 'r.id', 'l.id')
    .leftJoin('staff_members as s', 's.id', 'r.requester_id')
    .select([
      'l.id',
      'r.number',
      'r.department_id',
      'l.due_at',
      'l.borrower_name',
      's.mail',
      sql<string>`(select string_agg(a.asset_tag, '、' order by a.asset_tag) from loan_items as i
        join assets as a on a.id = i.asset_id where i.loan_id = l.id and i.active)`.as('tags'),
      sql<string[]>`array(select c.rung from loan_contacts as c where c.loan_id = l.id and c.rung is not null)`.as(
        'rungs',
      ),
      sql<string | null>`(select c.next_on from loan_contacts as c where c.loan_id = l.id and c.next_on is not null
        order by c.at desc limit 1)`.as('promised_on'),
    ])
    .where('r.entity', '=', 'loan')
    .where('r.state', '=', 'out')
    .where('l.due_at', '<=', instantAt(day, '23:59'))
    .orderBy('l.due_at')
    .execute();
}

/** The mail of the 所属担当者 of a 所属, the first by staff number. Unscoped: the job of the reminders asks, for the loan. */
export async function unscopedDepartmentMail(ctx: Ctx, departmentId: string | null): Promise<string | null> {
  if (!departmentId) return null;
  const row = await ctx.tx
    .selectFrom('staff_members')
    .select('mail')
    .where('department_id', '=', departmentId)
    .where('coordinator', '=', true)
    .where('left_on', 'is', null)
    .where('mail', 'is not', null)
    .orderBy('staff_no')
    .limit(1)
    .executeTakeFirst();
  return row?.mail ?? null;
}
