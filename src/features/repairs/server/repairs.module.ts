import { type AssetRelatedProvider, assetRelated } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { mayTake } from '#kernel/process.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { repairsContract } from '../contract/repairs.contract.ts';
import { repairFigureLines, repairsWords } from '../contract/repairs.messages.ts';
import { repairKind } from './repair.kind.ts';
import { repairsAtCounter } from './repair-at-counter.ts';
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

/** 修理を受け付ける on the page of a device that the desk takes in. */
const receiveAction: AssetRelatedProvider = async (ctx, { assetTag, classCode, policy }) => {
  const mayReceive = mayTake(ctx.actor, repairProcess.steps.diagnose);
  if (!mayReceive || !policy || !repairRuleOf(classCode, policy.procurer)) return {};
  const href = `/repairs/new?${new URLSearchParams({ tag: assetTag })}`;
  return { actions: [{ label: repairsWords.menu.receive, href, primary: false }] };
};

export const repairsModule: FeatureModule = {
  name: 'repairs',
  contract: repairsContract,
  procedures: repairsProcedures,
  scopes: [repairRecords],
  duties: repairsChecks,
  slots: [
    recordKinds.fill(repairKind),
    ...recordSearch(repairKind, 'repair'),
    figureSources.fill(repairFigures),
    assetRelated.fill(receiveAction),
    counterProcesses.fill(repairsAtCounter),
  ],
};
