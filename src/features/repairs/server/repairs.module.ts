import { assetRelated, beginsOn } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { repairsContract } from '../contract/repairs.contract.ts';
import { repairFigureLines, repairsWords as words } from '../contract/repairs.messages.ts';
import { repairKind } from './repair.kind.ts';
import { repairsAtCounter } from './repair-at-counter.ts';
import { repairsChecks } from './repairs.checks.ts';
import { repairsProcedures } from './repairs.procedures.ts';

/** 修理を受け付ける on the page of a device that the desk takes in. */
const receiveAction = beginsOn(repairProcess.steps.diagnose, words.receive.title, ({ assetTag, classCode, policy }) => {
  const isTakenIn = policy && repairRuleOf(classCode, policy.procurer);
  return isTakenIn ? `/repairs/new?${new URLSearchParams({ tag: assetTag })}` : null;
});

export const repairsModule = recordModule({
  name: 'repairs',
  kind: repairKind,
  contract: repairsContract,
  procedures: repairsProcedures,
  figures: repairFigureLines,
  duties: repairsChecks,
  slots: [assetRelated.fill(receiveAction), counterProcesses.fill(repairsAtCounter)],
});
