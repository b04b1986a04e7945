import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanForms } from './loan-forms.tsx';
import { loans, printSlip } from './loans.client.ts';
import type { LoanAtDesk } from './thing-values.ts';

/** What the screens of any process ask of 貸出. */
export const loanWeb: RecordWeb<typeof loanProcess, LoanAtDesk> = {
  process: loanProcess,
  words,
  call: loans.call,
  get: (id) => loans.query.get.queryOptions({ input: { id } }),
  queries: () => loans.query.key(),
  list: 'loans',
  forms: loanForms,
  print: printSlip,
};
