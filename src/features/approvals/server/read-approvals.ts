import { sql } from 'kysely';
import { z } from 'zod';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { countRecords, pageOfRecords, type RecordList } from '#features/records/server/record-list.public.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { dateCondition } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type ApprovalRow, type ApprovalView, approvalRow, changedField, type Stamp } from '../contract/approval.ts';
import type { ApprovalListInput } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalKind } from './approval.kind.ts';
import { type ApprovalRecord, findApproval, listStamps, turnOf, unscopedApprovers } from './approvals.repo.ts';

/** One approval: what changed and why, who decides, and the reader's next steps. @throws records.absent */
export async function getApproval(ctx: Ctx, { id }: { id: string }): Promise<ApprovalView> {
  const approval = await findApproval(ctx, id);
  if (!approval) throw recordsRefusals.absent();
  const named = (who: string | null, name: string | null) => (who && name ? { id: who, name } : null);
  return {
    ...(await recordPage(ctx, approvalKind, approval)),
    reason: approval.reason,
    changes: z.array(changedField).parse(approval.changes),
    link: approval.link,
    dueOn: approval.due_on,
    drafterName: approval.created_by_name,
    approver: named(approval.approver_id, approval.approver_name),
    standIn: named(approval.stand_in_id, approval.stand_in_name),
    stamps: await stampsOf(ctx, approval),
  };
}

/** 起案・確認・承認 as the paper has them; one that decided in somebody's place says so. */
async function stampsOf(ctx: Ctx, approval: ApprovalRecord): Promise<Stamp[]> {
  const taken = await listStamps(ctx, approval);
  return (['open', 'check', 'approve'] as const).map((name) => {
    const by = taken.find(({ step }) => step === name);
    const isFor = name === 'approve' && approval.by_stand_in;
    const who = by?.actor_name ?? '';
    return { label: words.stamps[name], name: isFor ? words.standInStamp(who) : who, at: by?.at ?? null };
  });
}

const approvalList: RecordList<ApprovalListInput, ApprovalRow, 'approvals'> = {
  kind: approvalKind,
  row: approvalRow,
  views: (ctx) => ({
    mine: turnOf(ctx),
    decided: sql`not records.is_open`,
  }),
  filters: { dueOn: (asked) => dateCondition(sql.ref('approvals.due_on'), asked) },
  sorts: { dueOn: sql`approvals.due_on` },
  columns: {
    drafterName: sql`records.created_by_name`,
    breached: sql`records.breached`,
  },
};

export const listApprovals = (ctx: Ctx, input: ApprovalListInput) => pageOfRecords(ctx, approvalList, input);

/** How many wait for the reader, and how many are open. */
export const countApprovals = (ctx: Ctx) =>
  countRecords(ctx, approvalList, { views: ['mine', 'open'], within: sql`records.is_open` });

/** Who may be named. */
export const listApprovers = async (ctx: Ctx) => (await unscopedApprovers(ctx)).map(({ id, name }) => ({ id, name }));
