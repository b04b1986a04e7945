import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { loansContract } from '../contract/loans.contract.ts';
import { loanSearch } from './find-loans.ts';
import { loanKind } from './loan.kind.ts';
import { loansProcedures } from './loans.procedures.ts';
import { loanRecords } from './loans.scope.public.ts';
import { remindOverdueJob } from './remind-overdue.job.ts';

export const loansModule: FeatureModule = {
  name: 'loans',
  contract: loansContract,
  procedures: loansProcedures,
  scopes: [loanRecords],
  jobs: [remindOverdueJob],
  slots: [recordKinds.fill(loanKind), searchProviders.fill(loanSearch)],
};
