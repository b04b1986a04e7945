import { assetRelated, beginsOn } from '#features/assets/server/asset-related.public.ts';
import { assetMoved } from '#features/assets/server/assets.events.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { on } from '#platform/use-case/events.ts';
import { recallProcess } from '../contract/recall.process.ts';
import { recallsContract } from '../contract/recalls.contract.ts';
import { recallFigureLines, recallsWords as words } from '../contract/recalls.messages.ts';
import { getRecall } from './get-recall.ts';
import { recallLists } from './list-recalls.ts';
import { hearMove, reportIdle } from './open-recall.ts';
import { printSlip } from './print-slip.ts';
import { recallKind } from './recall.kind.ts';
import { recallSteps } from './recall-steps.ts';
import { recallsChecks } from './recalls.checks.ts';
import { retirementRecords } from './recalls.scope.public.ts';
import { retireDevices } from './retire-devices.ts';
import { listRetirements } from './retirement.reads.ts';

/** 使われていない機器を届ける on the page of a device that somebody has. */
const reportAction = beginsOn(recallProcess.steps.keepUsing, words.report.title, ({ assetTag, status, policy }) =>
  status === 'inUse' && policy && policy.collectAt !== 'none'
    ? `/recalls/new?${new URLSearchParams({ tag: assetTag })}`
    : null,
);

/** All that 回収の対象 brings. */
export const recallsModule = recordModule({
  name: 'recalls',
  kind: recallKind,
  contract: recallsContract,
  procedures: serve(recallsContract, {
    ...recordHandlers(recallProcess, { lists: recallLists, get: getRecall, printSlip, verbs: recallSteps }),
    exportRecalls: staged(recallLists.book),
    report: write(reportIdle),
    retirements: read(listRetirements),
    retire: write(retireDevices),
  }),
  figures: recallFigureLines,
  scopes: [retirementRecords],
  subscriptions: [on(assetMoved, hearMove)],
  duties: recallsChecks,
  slots: [assetRelated.fill(reportAction)],
});
