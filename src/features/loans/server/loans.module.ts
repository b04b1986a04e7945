import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { loansContract } from '../contract/loans.contract.ts';
import { loanFigureLines } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';
import { lendAction, loansAtCounter } from './loan-at-counter.ts';
import { loansChecks } from './loans.checks.ts';
import { loansProcedures } from './loans.procedures.ts';
import { remindOverdueJob } from './remind-overdue.job.ts';

export const loansModule = recordModule({
  name: 'loans',
  kind: loanKind,
  contract: loansContract,
  procedures: loansProcedures,
  figures: loanFigureLines,
  jobs: [remindOverdueJob],
  duties: loansChecks,
  slots: [counterProcesses.fill(loansAtCounter), assetRelated.fill(lendAction)],
});
