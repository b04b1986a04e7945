import { recordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { loanProcess } from '../contract/loan.process.ts';
import type { loansContract } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { type LoanAtDesk, loanForms } from './loan-forms.tsx';

export const loans = featureClient<typeof loansContract>('loans');

/** What the screens of any process ask of 貸出. */
export const loanWeb = recordWeb<typeof loanProcess, LoanAtDesk>(loanProcess, loans, {
  words,
  list: 'loans',
  forms: loanForms,
});
