import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairsContract } from '../contract/repairs.contract.ts';
import { repairFigureLines, repairsWords } from '../contract/repairs.messages.ts';
import { repairKind } from './repair.kind.ts';
import { repairsChecks } from './repairs.checks.ts';
import { repairsProcedures } from './repairs.procedures.ts';
import { repairRecords } from './repairs.scope.public.ts';

/** What the weekly report says of 修理. */
const repairFigures = processFigures({
  process: repairProcess,
  noun: repairsWords.noun,
  list: '/repairs',
  lines: repairFigureLines,
});

export const repairsModule: FeatureModule = {
  name: 'repairs',
  contract: repairsContract,
  procedures: repairsProcedures,
  scopes: [repairRecords],
  duties: repairsChecks,
  slots: [recordKinds.fill(repairKind), ...recordSearch(repairKind, 'repair'), figureSources.fill(repairFigures)],
};
