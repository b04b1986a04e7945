import { approvalsWords } from '#features/approvals/contract/approvals.messages.ts';
import { ApproverFields, approversOf } from '#features/approvals/web/approver-fields.public.tsx';
import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeProcess } from '../contract/knowledge.process.ts';
import type { KnowledgeView } from '../contract/knowledge.ts';
import { knowledge } from './knowledge.client.ts';
import { knowledgeList } from './knowledge-list.spec.tsx';

const d = words.dialogs;

/** Why, by when, by whom. What changes is worked out by the server. */
const askApproval = stepForm({
  start: (_item: KnowledgeView) => ({ reason: '', dueOn: '', approverId: '', standInId: '' }),
  toInput: (values) => ({ ...values, ...approversOf(values) }),
  Fields: ({ form }) => (
    <>
      <TextAreaField {...form.field('reason', approvalsWords.form.why)} help={d.askApproval.reasonHelp} required />
      <DateField {...form.field('dueOn', approvalsWords.form.dueOn)} required />
      <ApproverFields form={form} />
    </>
  ),
});

const retire = plainForm<KnowledgeView>({ reason: { label: d.retire.reason, as: 'text', help: d.retire.reasonHelp } });

/** The day it was read, and what was tried. */
const review = plainForm<KnowledgeView>({
  on: { label: d.review.on, as: 'day' },
  note: { label: d.review.note, as: 'text', help: d.review.noteHelp },
});

/** What the screens of any process ask of ナレッジ. 直す has a page of its own. */
export const knowledgeWeb: RecordWeb<typeof knowledgeProcess, KnowledgeView> = {
  process: knowledgeProcess,
  words,
  called: (item) => `${item.knowledgeNo}　${item.title}`,
  call: knowledge.call,
  get: (id) => knowledge.query.get.queryOptions({ input: { id } }),
  queries: () => knowledge.query.key(),
  list: knowledgeList.key,
  forms: { askApproval, review, retire },
};
