import type { FeatureModule } from '#platform/use-case/module.ts';
import { contractContract } from '../contract/contract.contract.ts';
import { contractProcedures } from './contract.procedures.ts';

export const contractModule: FeatureModule = {
  name: 'contract',
  contract: contractContract,
  procedures: contractProcedures,
};
