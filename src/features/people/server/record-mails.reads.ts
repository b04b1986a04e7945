import type { MailOf } from '#features/records/server/remind-by-ladder.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** The mail of a person. Unscoped: the job of the reminders asks, for a record. */
async function unscopedStaffMail(ctx: Ctx, id: string): Promise<string | null> {
  const row = await ctx.tx.selectFrom('staff_members').select('mail').where('id', '=', id).executeTakeFirst();
  return row?.mail ?? null;
}

/** The mail of the 所属担当者 of a 所属, the first by staff number. Unscoped: the job of the reminders asks, for a record. */
async function unscopedDepartmentMail(ctx: Ctx, id: string): Promise<string | null> {
  const row = await ctx.tx
    .selectFrom('staff_members')
    .select('mail')
    .where('department_id', '=', id)
    .where('coordinator', '=', true)
    .where('left_on', 'is', null)
    .where('mail', 'is not', null)
    .orderBy('staff_no')
    .limit(1)
    .executeTakeFirst();
  return row?.mail ?? null;
}

export const mailOf: MailOf = { requester: unscopedStaffMail, department: unscopedDepartmentMail };
