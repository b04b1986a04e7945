import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairsContract } from '../contract/repairs.contract.ts';
import { carryOutOrder, cleanDevice, diagnoseRepair, explainRepair, takeOrder } from './diagnose-repair.ts';
import { getRepair } from './get-repair.ts';
import {
  appointVendor,
  giveBackDevice,
  receiveFromVendor,
  reportRepair,
  sendToVendor,
  takeInDevice,
  waitForParts,
  writeOffDevice,
} from './hand-repair.ts';
import { repairLists } from './list-repairs.ts';
import { printSlip } from './print-slip.ts';
import { receiveRepair } from './receive-repair.ts';
import {
  cancelRepair,
  checkDevice,
  kitDevice,
  lendSubstitute,
  moveDataBack,
  redoRepair,
  repairInHouse,
  settleRepair,
} from './treat-repair.ts';

export const repairVerbs = {
  diagnose: diagnoseRepair,
  explain: explainRepair,
  takeIn: takeInDevice,
  report: reportRepair,
  appoint: appointVendor,
  sendOut: sendToVendor,
  repairInHouse,
  settle: settleRepair,
  wait: waitForParts,
  receiveBack: receiveFromVendor,
  substitute: lendSubstitute,
  moveDataBack,
  takeOrder,
  carryOut: carryOutOrder,
  clean: cleanDevice,
  kit: kitDevice,
  check: checkDevice,
  redo: redoRepair,
  giveBack: giveBackDevice,
  writeOff: writeOffDevice,
  cancel: cancelRepair,
};

export const repairsProcedures = serve(repairsContract, {
  ...recordHandlers(repairProcess, { lists: repairLists, get: getRepair, printSlip, verbs: repairVerbs }),
  exportRepairs: staged(repairLists.book),
  receive: write(receiveRepair),
});
