import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { approvalProcess } from '../contract/approval.process.ts';
import { approvalsRefusals as refuse } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { type ApprovalPatch, type ApprovalRecord, findApproval, updateApproval } from './approvals.repo.ts';
import { approvalRecords } from './approvals.scope.public.ts';

/** Who is asked, and who asks to decide. */
export interface ApprovalFacts {
  readonly actorId: string;
  readonly approval: Pick<ApprovalRecord, 'approver_id' | 'approver_name' | 'stand_in_id' | 'stand_in_name' | 'waits'>;
}

export const approvalKind: RecordKind<typeof approvalProcess, ApprovalRecord, ApprovalFacts, ApprovalPatch> = {
  process: approvalProcess,
  words,
  scope: approvalRecords,
  href: (id) => `/approvals/${id}`,
  find: findApproval,
  save: updateApproval,
  facts: async ({ actor }, approval) => ({ actorId: actor.id, approval }),
  needs: {
    newest: ({ approval }) => (approval.waits ? null : refuse.replaced()),
    turn: ({ actorId, approval: { approver_id, approver_name, stand_in_id, stand_in_name } }) =>
      approver_id === null || [approver_id, stand_in_id].includes(actorId)
        ? null
        : refuse.notYours({ names: words.names(approver_name ?? '', stand_in_name) }),
  },
  texts: async () => new Map(),
  clocks: {
    decision: ({ due_on }) => onDay(due_on),
  },
};
