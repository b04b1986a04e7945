import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansContract } from '../contract/loans.contract.ts';
import { loanFigureLines } from '../contract/loans.messages.ts';
import { getLoan } from './get-loan.ts';
import { loanLists } from './list-loans.ts';
import { loanKind } from './loan.kind.ts';
import { lendAction, loansAtCounter } from './loan-at-counter.ts';
import { loanSteps } from './loan-steps.ts';
import { loansChecks } from './loans.checks.ts';
import { printSlip } from './print-slip.ts';
import { remindOverdueJob } from './remind-overdue.job.ts';
import { requestLoan } from './request-loan.ts';

/** All that 貸出 brings. */
export const loansModule = recordModule({
  name: 'loans',
  kind: loanKind,
  contract: loansContract,
  procedures: serve(loansContract, {
    ...recordHandlers(loanProcess, { lists: loanLists, get: getLoan, printSlip, verbs: loanSteps }),
    exportLoans: staged(loanLists.book),
    request: write(requestLoan),
  }),
  figures: loanFigureLines,
  jobs: [remindOverdueJob],
  duties: loansChecks,
  slots: [counterProcesses.fill(loansAtCounter), assetRelated.fill(lendAction)],
});
