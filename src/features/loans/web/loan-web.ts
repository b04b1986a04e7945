import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { loanProcess } from '../contract/loan.process.ts';
import type { loansContract } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { type LoanAtDesk, loanForms } from './loan-forms.tsx';

export const loans = featureClient<typeof loansContract>('loans');

/** What the screens of any process ask of 貸出. */
export const loanWeb: RecordWeb<typeof loanProcess, LoanAtDesk> = {
  process: loanProcess,
  words,
  call: loans.call,
  get: (id) => loans.query.get.queryOptions({ input: { id } }),
  queries: () => loans.query.key(),
  list: 'loans',
  forms: loanForms,
  print: async ({ id }) => openFile(await loans.call.printSlip({ id })),
};
