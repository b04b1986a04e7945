import type { PatchOf } from '#features/records/server/own-row.public.ts';
import { recordSteps } from '#features/records/server/record-steps.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { approvalsRefusals as refused } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvalKind } from './approval.kind.ts';
import type { ApprovalRecord } from './approvals.repo.ts';
import { approvalDecided, namesOf } from './ask-approval.public.ts';

/** Tells the feature that asked; gives what the answer writes of the approval. */
async function answer(
  ctx: Ctx,
  approval: ApprovalRecord,
  given: { answer: 'approved' | 'returned' | 'withdrawn'; note: string },
): Promise<PatchOf<'approvals'>> {
  const { id, subject_kind: subjectKind, subject_id: subjectId, digest } = approval;
  await ctx.events.emit(approvalDecided, { approvalId: id, subjectKind, subjectId, digest, ...given });
  return { waits: false };
}

/** Said in 経過 when the stand-in decides. */
const said = ({ actor }: Ctx, approval: ApprovalRecord, note: string) =>
  approval.stand_in_id === actor.id ? words.forOther(approval.approver_name ?? '', note) : note;

/** What waits for somebody is not taken from them: only who is named already, or who cannot decide, names others. */
function refuseYourself({ actor }: Ctx, approval: ApprovalRecord, named: readonly (string | null)[]): void {
  const isNamed = approval.approver_id === null || [approval.approver_id, approval.stand_in_id].includes(actor.id);
  if (!isNamed && named.includes(actor.id)) throw refused.notYourself();
}

/** Every step of an approval. */
export const approvalSteps = recordSteps(approvalKind, {
  /** 確認する, by a manager who did not draft it. */
  check: (_ctx, _approval, { note }) => ({ entry: { body: note } }),

  /** 承認する, by 県: the feature that asked hears it in the same transaction. @throws approvals.notYours */
  approve: async (ctx, approval, { note }) => {
    const answered = await answer(ctx, approval, { answer: 'approved', note });
    return {
      patch: { ...answered, by_stand_in: approval.stand_in_id === ctx.actor.id },
      entry: { body: said(ctx, approval, note) },
    };
  },

  /** 差し戻す at 確認. */
  sendBack: async (ctx, approval, { reason }) => {
    const patch = await answer(ctx, approval, { answer: 'returned', note: reason });
    return { patch, entry: { body: reason }, reason };
  },

  /** 差し戻す, by 県. @throws approvals.notYours */
  returnIt: async (ctx, approval, { reason }) => {
    const patch = await answer(ctx, approval, { answer: 'returned', note: reason });
    return { patch, entry: { body: said(ctx, approval, reason) }, reason };
  },

  /** 承認者を変える: who decides, and who in their place. @throws approvals.noApprover, sameStandIn, notYourself */
  nameStandIn: async (ctx, approval, form) => {
    refuseYourself(ctx, approval, [form.approverId, form.standInId]);
    const patch = await namesOf(ctx, form);
    const { approver_name: approver, stand_in_name: standIn } = patch;
    const names = standIn ? words.withStandIn(approver ?? '', standIn) : (approver ?? '');
    return { patch, entry: { body: words.named(names) } };
  },

  /** 取り下げる, by the drafter. */
  withdraw: async (ctx, approval, { reason }) => {
    const patch = await answer(ctx, approval, { answer: 'withdrawn', note: reason });
    return { patch, entry: { body: reason }, reason };
  },
});
