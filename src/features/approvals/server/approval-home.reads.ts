import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { turnOf } from './approvals.repo.ts';
import { approvalRecords } from './approvals.scope.public.ts';

/** Approvals whose turn it is for the reader, the soonest deadline first. */
export function readMyTurn(ctx: Ctx, limit: number) {
  return ctx.tx
    .selectFrom('records')
    .innerJoin('approvals', 'approvals.id', 'records.id')
    .select(['records.id', 'records.version', 'records.number', 'records.title', 'records.created_by_name'])
    .select(['records.opened_at', 'records.next_due_at', 'records.next_warn_at'])
    .select(['approvals.reason', 'approvals.subject_kind', sql<number>`count(*) over ()::int`.as('total')])
    .where(approvalRecords.seenBy(ctx.actor))
    .where(turnOf(ctx))
    .orderBy('records.sort_due')
    .orderBy('records.id')
    .limit(limit)
    .execute();
}
