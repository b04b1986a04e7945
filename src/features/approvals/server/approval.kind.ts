import type { RecordKind, Standing } from '#features/records/server/record-kind.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { approvalProcess } from '../contract/approval.process.ts';
import { approvalsRefusals as refuse } from '../contract/approvals.contract.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { type ApprovalRecord, findApproval } from './approvals.repo.ts';
import { approvalRecords } from './approvals.scope.public.ts';

export const approvalKind: RecordKind<typeof approvalProcess, ApprovalRecord, Standing<ApprovalRecord>, 'approvals'> = {
  process: approvalProcess,
  words,
  table: 'approvals',
  scope: approvalRecords,
  href: (id) => `/approvals/${id}`,
  find: findApproval,
  needs: {
    newest: ({ record: { waits } }) => (waits ? null : refuse.replaced()),
    turn: ({ actor, record: { approver_id, approver_name, stand_in_id, stand_in_name } }) =>
      approver_id === null || [approver_id, stand_in_id].includes(actor.id)
        ? null
        : refuse.notYours({ names: words.names(approver_name ?? '', stand_in_name) }),
  },
  texts: async () => new Map(),
  clocks: {
    decision: ({ due_on }) => onDay(due_on),
  },
};
