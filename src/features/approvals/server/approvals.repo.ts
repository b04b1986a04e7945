import { type RawBuilder, type Selectable, sql } from 'kysely';
import { foundIn } from '#features/records/server/found-in.public.ts';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { approvalRecords } from './approvals.scope.public.ts';

export type ApprovalRecord = RecordHead & Selectable<Schema['approvals']>;

const readable = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('records')
    .innerJoin('approvals', 'approvals.id', 'records.id')
    .where(approvalRecords.seenBy(ctx.actor));

export const findApproval = foundIn<ApprovalRecord>('approvals', approvalRecords);

/** The newest approval of a subject: what was asked of it last. */
export function findNewest(ctx: Ctx, kind: string, id: string): Promise<ApprovalRecord | undefined> {
  return readable(ctx)
    .selectAll('approvals')
    .selectAll('records')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('records.opened_at', 'desc')
    .orderBy('records.serial', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Who asks for the same thing at the same time waits until the commit, and sees what was asked. */
export async function lockSubject(ctx: Ctx, { kind, id }: { kind: string; id: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('approvals'), hashtext(${`${kind} ${id}`}))`.execute(ctx.tx);
}

/** Whose turn it is: the manager's who did not draft it, then the approver's or the stand-in's who had no part in it. */
export function turnOf(ctx: Ctx): RawBuilder<boolean> {
  const { id, role } = ctx.actor;
  const notMine = (steps: string) => sql`not exists (select 1 from record_steps as s where s.record_id = records.id
    and (s.actor_id = ${ctx.actor.id} or s.actor_agent_id = ${ctx.actor.agentId}
      or s.actor_staff_member_id = ${ctx.actor.staffMemberId})
    and s.step = any(string_to_array(${steps}, ',')))`;
  if (role === 'manager') return sql<boolean>`(records.state = 'drafted' and ${notMine('open')})`;
  if (role !== 'authority') return sql<boolean>`false`;
  return sql<boolean>`(records.state = 'checked' and ${notMine('open,check')}
    and (approver_id is null or approver_id = ${id} or stand_in_id = ${id}))`;
}

/** Accounts of 県 that are in use. Unscoped: an approver is asked for by name, whoever asks. */
export function unscopedApprovers(ctx: Ctx) {
  return ctx.tx
    .selectFrom('accounts_users')
    .select(['id', 'name', 'email'])
    .where('role', '=', 'authority')
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What waits for 県, is due by a day, and was not reminded of on it. */
export function listToRemind(ctx: Ctx, { by, today }: { by: string; today: string }) {
  return ctx.tx
    .selectFrom('records')
    .innerJoin('approvals', 'approvals.id', 'records.id')
    .selectAll('approvals')
    .select(['records.number', 'records.title'])
    .where('records.state', '=', 'checked')
    .where('due_on', '<=', by)
    .where(sql<boolean>`(reminded_on is null or reminded_on < ${today})`)
    .where(approvalRecords.seenBy(ctx.actor))
    .orderBy('due_on')
    .execute();
}

/** Who drafted, checked and approved it, when. */
export function listStamps(ctx: Ctx, approval: ApprovalRecord) {
  return ctx.tx
    .selectFrom('record_steps')
    .select(['step', 'actor_name', 'at'])
    .where('record_id', '=', approval.id)
    .where('step', 'in', ['open', 'check', 'approve'])
    .execute();
}
