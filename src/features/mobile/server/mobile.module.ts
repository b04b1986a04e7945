import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { mobileContract } from '../contract/mobile.contract.ts';
import { instructionKind } from './instruction.kind.ts';
import { mobileChecks } from './mobile.checks.ts';
import { mobileProcedures } from './mobile.procedures.ts';
import {
  analysisRecords,
  byodRequestRecords,
  instructionRecords,
  mobileSettingRecords,
} from './mobile.scope.public.ts';

export const mobileModule: FeatureModule = {
  name: 'mobile',
  contract: mobileContract,
  procedures: mobileProcedures,
  scopes: [instructionRecords, analysisRecords, byodRequestRecords, mobileSettingRecords],
  duties: mobileChecks,
  slots: [recordKinds.fill(instructionKind)],
};
