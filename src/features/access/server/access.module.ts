import type { FeatureModule } from '#platform/use-case/module.ts';
import { accessContract } from '../contract/access.contract.ts';
import { accessChecks } from './access.checks.ts';
import { accessProcedures } from './access.procedures.ts';
import { accessRecords } from './access.scope.public.ts';

export const accessModule: FeatureModule = {
  name: 'access',
  contract: accessContract,
  procedures: accessProcedures,
  scopes: [accessRecords],
  duties: accessChecks,
};
