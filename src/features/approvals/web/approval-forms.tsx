import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import type { ApprovalView } from '../contract/approval.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { ApproverFields, approversOf } from './approver-fields.public.tsx';

const note = plainForm<ApprovalView>({ note: { label: words.form.note, as: 'text' } });
const reason = plainForm<ApprovalView>({ reason: { label: words.form.reason, as: 'text', required: true } });

const nameStandIn = stepForm({
  start: ({ approver, standIn }: ApprovalView) => ({ approverId: approver?.id ?? '', standInId: standIn?.id ?? '' }),
  toInput: approversOf,
  Fields: ({ form }) => <ApproverFields form={form} required />,
});

/** The form of every step of 承認. */
export const approvalForms = {
  check: note,
  approve: note,
  sendBack: reason,
  returnIt: reason,
  nameStandIn,
  withdraw: reason,
};
