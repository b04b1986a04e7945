import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { simsContract } from '../contract/sims.contract.ts';
import { simOfDevice } from './sim-related.ts';
import { simsChecks } from './sims.checks.ts';
import { simsProcedures } from './sims.procedures.ts';
import { simRecords } from './sims.scope.public.ts';

export const simsModule: FeatureModule = {
  name: 'sims',
  contract: simsContract,
  procedures: simsProcedures,
  scopes: [simRecords],
  slots: [assetRelated.fill(simOfDevice)],
  duties: simsChecks,
};
