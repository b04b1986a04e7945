import type { z } from 'zod';
import { approvalAsk } from '#features/approvals/contract/approval.ts';
import { approvalsWords } from '#features/approvals/contract/approvals.messages.ts';
import { ApproverFields, approversOf } from '#features/approvals/web/approver-fields.public.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge, knowledgeReads } from './knowledge.client.ts';

const words = approvalsWords.form;
const blank = { reason: '', dueOn: '', approverId: '', standInId: '' };

/** 承認を求める: why, by when, by whom. What changes is worked out by the server. */
export function AskApprovalDialog({ item, onClose }: { item: KnowledgeView; onClose: () => void }) {
  const title = knowledgeWords.actions.askApproval;
  return (
    <ActionForm<z.ZodType<z.infer<typeof approvalAsk>>, typeof blank, KnowledgeView>
      title={title}
      note={`${item.knowledgeNo} ${item.title}`}
      submit={title}
      schema={approvalAsk}
      initial={blank}
      prepare={(values) => ({ ...values, ...approversOf(values) })}
      draft={`approval.${item.id}`}
      act={(ask) => ({
        call: () => knowledge.call.askApproval({ id: item.id, version: item.version, ask }),
        said: () => knowledgeWords.asked(item.knowledgeNo),
        own: [['knowledge', item.id]],
        reread: knowledgeReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextAreaField {...form.field('reason', words.why)} help={knowledgeWords.dialogs.askApproval.reasonHelp} />
          <DateField {...form.field('dueOn', words.dueOn)} />
          <ApproverFields form={form} />
        </>
      )}
    </ActionForm>
  );
}
