import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

/** Names of 所属 are everyone's. */
export async function readDepartmentName(ctx: Ctx, id: string): Promise<string | null> {
  const row = await ctx.tx.selectFrom('departments').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}

/** Mails that were sent, and that could not be. */
export function countMails(ctx: Ctx): Promise<{ sent: number; failed: number }> {
  const of = (state: string) => sql<number>`(count(*) filter (where state = ${state}))::int`;
  return ctx.tx
    .selectFrom('mails')
    .select([of('sent').as('sent'), of('failed').as('failed')])
    .executeTakeFirstOrThrow();
}

/** Accounts in use, by role. */
export function countAccounts(ctx: Ctx) {
  return ctx.tx
    .selectFrom('accounts_users')
    .select(['role', sql<number>`count(*)::int`.as('count')])
    .where('disabled_at', 'is', null)
    .groupBy('role')
    .execute();
}

/** When a backup was made last; null when the records know of none. */
export async function readLastBackup(ctx: Ctx): Promise<string | null> {
  const row = await ctx.tx
    .selectFrom('audit_records')
    .select('at')
    .where('action', '=', 'backup.make')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
