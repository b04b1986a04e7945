import type { FeatureModule } from '#platform/use-case/module.ts';
import { importsContract } from '../contract/imports.contract.ts';
import { carryOnRunsJob } from './carry-on-runs.job.ts';
import { importsProcedures } from './imports.procedures.ts';
import { importRunRecords } from './imports.scope.public.ts';

export const importsModule: FeatureModule = {
  name: 'imports',
  contract: importsContract,
  procedures: importsProcedures,
  scopes: [importRunRecords],
  jobs: [carryOnRunsJob],
};
