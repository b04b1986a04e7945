import type { FeatureModule } from '#platform/use-case/module.ts';
import { counterContract } from '../contract/counter.contract.ts';
import { counterProcedures } from './counter.procedures.ts';

export const counterModule: FeatureModule = {
  name: 'counter',
  contract: counterContract,
  procedures: counterProcedures,
};
