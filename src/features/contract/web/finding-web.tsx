import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { findingProcess } from '../contract/finding.process.ts';
import type { FindingView } from '../contract/finding.ts';
import { findingsWords } from '../contract/findings.messages.ts';
import { contract } from './contract.client.ts';

const { form: words } = findingsWords;

const text = (label: string, rows: number) => ({ label, as: 'text', rows }) as const;
const form = plainForm<FindingView>;

const forms = {
  answer: form({ answer: text(words.answer, 4) }),
  close: form({ result: text(words.result, 3) }),
  askAgain: form({ question: text(words.question, 3), dueOn: { label: words.dueOn, as: 'day' } }),
  withdraw: form({ reason: text(words.reason, 2) }),
};

export const findingWeb: RecordWeb<typeof findingProcess, FindingView> = {
  process: findingProcess,
  words: findingsWords,
  call: contract.call,
  get: (id) => contract.query.getFinding.queryOptions({ input: { id } }),
  queries: () => contract.query.key(),
  list: 'findings',
  forms,
};
