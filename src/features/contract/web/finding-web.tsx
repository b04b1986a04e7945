import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { findingProcess } from '../contract/finding.process.ts';
import type { FindingView } from '../contract/finding.ts';
import { findingsWords } from '../contract/findings.messages.ts';
import { contract } from './contract.client.ts';

const { form: words } = findingsWords;

const answer = stepForm({
  start: (_finding: FindingView) => ({ answer: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('answer', words.answer)} required rows={4} />,
});

const close = stepForm({
  start: (_finding: FindingView) => ({ result: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('result', words.result)} required rows={3} />,
});

const askAgain = stepForm({
  start: (_finding: FindingView) => ({ question: '', dueOn: '' }),
  Fields: ({ form }) => (
    <>
      <TextAreaField {...form.field('question', words.question)} required rows={3} />
      <DateField {...form.field('dueOn', words.dueOn)} required />
    </>
  ),
});

const withdraw = stepForm({
  start: (_finding: FindingView) => ({ reason: '' }),
  Fields: ({ form }) => <TextAreaField {...form.field('reason', words.reason)} required rows={2} />,
});

export const findingWeb: RecordWeb<typeof findingProcess, FindingView> = {
  process: findingProcess,
  words: findingsWords,
  call: contract.call,
  get: (id) => contract.query.getFinding.queryOptions({ input: { id } }),
  queries: () => contract.query.key(),
  list: 'findings',
  forms: { answer, close, askAgain, withdraw },
};
