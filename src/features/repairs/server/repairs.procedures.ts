import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairsContract } from '../contract/repairs.contract.ts';
import { diagnosingSteps } from './diagnose-repair.ts';
import { getRepair } from './get-repair.ts';
import { handingSteps } from './hand-repair.ts';
import { repairLists } from './list-repairs.ts';
import { printSlip } from './print-slip.ts';
import { receiveRepair } from './receive-repair.ts';
import { treatingSteps } from './treat-repair.ts';

export const repairVerbs = { ...diagnosingSteps, ...handingSteps, ...treatingSteps };

export const repairsProcedures = serve(repairsContract, {
  ...recordHandlers(repairProcess, { lists: repairLists, get: getRepair, printSlip, verbs: repairVerbs }),
  exportRepairs: staged(repairLists.book),
  receive: write(receiveRepair),
});
