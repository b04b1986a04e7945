import type { FeatureModule } from '#platform/use-case/module.ts';
import { searchContract } from '../contract/search.contract.ts';
import { refoldJob } from './refold.job.ts';
import { searchProcedures } from './search.procedures.ts';

export const searchModule: FeatureModule = {
  name: 'search',
  contract: searchContract,
  procedures: searchProcedures,
  jobs: [refoldJob],
};
