import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { writingContract } from '../contract/writing.contract.ts';
import { plannedManuals } from './planned-manuals.ts';
import { writingChecks } from './writing.checks.ts';
import { writingProcedures } from './writing.procedures.ts';

export const writingModule: FeatureModule = {
  name: 'writing',
  contract: writingContract,
  procedures: writingProcedures,
  slots: [plannedWork.fill(plannedManuals)],
  duties: writingChecks,
};
