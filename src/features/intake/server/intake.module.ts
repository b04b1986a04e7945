import type { FeatureModule } from '#platform/use-case/module.ts';
import { intakeContract } from '../contract/intake.contract.ts';
import { intakeProcedures } from './intake.procedures.ts';

export const intakeModule: FeatureModule = {
  name: 'intake',
  contract: intakeContract,
  procedures: intakeProcedures,
};
