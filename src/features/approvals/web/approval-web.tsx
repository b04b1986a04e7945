import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { approvalProcess } from '../contract/approval.process.ts';
import type { ApprovalView } from '../contract/approval.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';
import { approvals } from './approvals.client.public.ts';
import { ApproverFields, approversOf } from './approver-fields.public.tsx';

const note = plainForm<ApprovalView>({ note: { label: words.form.note, as: 'text' } });
const reason = plainForm<ApprovalView>({ reason: { label: words.form.reason, as: 'text', required: true } });

const nameStandIn = stepForm({
  start: ({ approver, standIn }: ApprovalView) => ({ approverId: approver?.id ?? '', standInId: standIn?.id ?? '' }),
  toInput: approversOf,
  Fields: ({ form }) => <ApproverFields form={form} required />,
});

/** What the screens of any process ask of 承認. */
export const approvalWeb: RecordWeb<typeof approvalProcess, ApprovalView> = {
  process: approvalProcess,
  words,
  call: approvals.call,
  get: (id) => approvals.query.get.queryOptions({ input: { id } }),
  queries: () => approvals.query.key(),
  list: 'approvals',
  forms: { check: note, approve: note, sendBack: reason, returnIt: reason, nameStandIn, withdraw: reason },
};
