import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { contractContract } from '../contract/contract.contract.ts';
import { contractChecks } from './contract.checks.ts';
import { contractProcedures } from './contract.procedures.ts';
import { findingKind } from './finding.kind.ts';
import { findingHome } from './finding-home.ts';
import { findingRecords } from './findings.scope.public.ts';
import { judgeWeeksJob } from './judge-weeks.job.ts';

export const contractModule: FeatureModule = {
  name: 'contract',
  contract: contractContract,
  procedures: contractProcedures,
  scopes: [findingRecords],
  jobs: [judgeWeeksJob],
  duties: contractChecks,
  slots: [recordKinds.fill(findingKind), homeBlocks.fill(findingHome)],
};
