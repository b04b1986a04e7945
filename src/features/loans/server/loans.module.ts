import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansContract } from '../contract/loans.contract.ts';
import { loanFigureLines, loansWords } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';
import { lendAction, loansAtCounter } from './loan-at-counter.ts';
import { loansChecks } from './loans.checks.ts';
import { loansProcedures } from './loans.procedures.ts';
import { loanRecords } from './loans.scope.public.ts';
import { remindOverdueJob } from './remind-overdue.job.ts';

/** What the weekly report says of 貸出. */
export const loanFigures = processFigures({
  process: loanProcess,
  noun: loansWords.noun,
  list: '/loans',
  lines: loanFigureLines,
});

export const loansModule: FeatureModule = {
  name: 'loans',
  contract: loansContract,
  procedures: loansProcedures,
  scopes: [loanRecords],
  jobs: [remindOverdueJob],
  duties: loansChecks,
  slots: [
    recordKinds.fill(loanKind),
    ...recordSearch(loanKind, 'loan'),
    figureSources.fill(loanFigures),
    counterProcesses.fill(loansAtCounter),
    assetRelated.fill(lendAction),
  ],
};
