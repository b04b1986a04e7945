import type { z } from 'zod';
import { approvalAsk } from '#features/approvals/contract/approval.ts';
import { approvalsWords } from '#features/approvals/contract/approvals.messages.ts';
import { ApproverFields, approversOf } from '#features/approvals/web/approver-fields.public.tsx';
import { FormDialog } from '#ui/dialog.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { toast } from '#ui/toast-store.ts';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';

const words = approvalsWords.form;
const blank = { reason: '', dueOn: '', approverId: '', standInId: '' };

/** 承認を求める: why, by when, by whom. What changes is worked out by the server. */
export function AskApprovalDialog({
  item,
  onClose,
  onDone,
}: {
  item: KnowledgeView;
  onClose: () => void;
  onDone: () => void;
}) {
  const form = useForm<z.ZodType<z.infer<typeof approvalAsk>>, typeof blank>({
    schema: approvalAsk,
    initial: blank,
    prepare: (values) => ({ ...values, ...approversOf(values) }),
    onSubmit: async (ask) => {
      await knowledge.call.askApproval({ id: item.id, version: item.version, ask });
      toast(knowledgeWords.asked(item.knowledgeNo));
      onDone();
    },
  });
  const title = knowledgeWords.actions.askApproval;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      note={`${item.knowledgeNo} ${item.title}`}
      submit={title}
      busy={form.sending && title}
      onSubmit={() => void form.submit()}
    >
      <ErrorSummary form={form} />
      <TextAreaField
        {...form.field('reason', words.why)}
        help={knowledgeWords.dialogs.askApproval.reasonHelp}
        required
      />
      <DateField {...form.field('dueOn', words.dueOn)} required />
      <ApproverFields form={form} />
    </FormDialog>
  );
}
