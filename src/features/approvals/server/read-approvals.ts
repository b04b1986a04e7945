import { z } from 'zod';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { approvalsPermissions } from '../contract/approval.process.ts';
import { type ApprovalRow, type ApprovalView, changedField, type Stamp } from '../contract/approval.ts';
import { type ApprovalListInput, approvalListInput } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalKind } from './approval.kind.ts';
import { type ApprovalRecord, findApproval, listStamps, pageOfApprovals, unscopedApprovers } from './approvals.repo.ts';

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
  const taken = await listStamps(ctx, approval.id);
  return (['open', 'check', 'approve'] as const).map((name) => {
    const by = taken.find(({ step }) => step === name);
    const isFor = name === 'approve' && approval.by_stand_in;
    const who = by?.actor_name ?? '';
    return { label: words.stamps[name], name: isFor ? words.standInStamp(who) : who, at: by?.at ?? null };
  });
}

export async function listApprovals(ctx: Ctx, input: ApprovalListInput) {
  const page = await pageOfApprovals(ctx, input);
  const rows = page.rows.map(
    (row): ApprovalRow => ({
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state,
      title: row.title,
      drafterName: row.created_by_name,
      approverName: row.approver_name,
      standInName: row.stand_in_name,
      dueOn: row.due_on,
      breached: row.breached,
      openedAt: row.opened_at,
    }),
  );
  return { rows, nextCursor: page.nextCursor, total: page.total };
}

/** Who may be named. */
export const listApprovers = async (ctx: Ctx) => (await unscopedApprovers(ctx)).map(({ id, name }) => ({ id, name }));

/** What waits for 県 to be approved, on its home. */
export async function approvalHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (!holds(ctx.actor, approvalsPermissions.decide)) return [];
  const input = approvalListInput.parse({ view: 'mine', limit: linesOfBlock });
  const { rows, total } = await listApprovals(ctx, input);
  const lines = rows.map(({ id, number, title, drafterName, openedAt }) => {
    return { ...plainLine, id, href: `/approvals/${id}`, number, title, byName: drafterName, since: openedAt };
  });
  return [{ key: 'approvals', kind: 'waiting', title: words.noun, count: total.count, allHref: '/approvals', lines }];
}
