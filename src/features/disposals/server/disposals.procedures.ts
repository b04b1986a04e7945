import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import { disposalsContract } from '../contract/disposals.contract.ts';
import { acceptCertificate, approveDisposal, sendBackDisposal } from './decide-disposal.ts';
import { countAfter, destroyDrives, putDrivesBack, takeOutDrives } from './destroy-drives.ts';
import { cancelDisposal, certifyDisposal, retireDevices } from './end-disposal.ts';
import { getDisposal } from './get-disposal.ts';
import { disposalLists } from './list-disposals.ts';
import { printSlip } from './print-slip.ts';
import { proposeDisposal, reviseDisposal } from './propose-disposal.ts';
import {
  agreeWay,
  checkMachine,
  countBefore,
  postponeDisposal,
  reportDisposal,
  takeLabelsOff,
} from './work-on-disposal.ts';

export const disposalVerbs = {
  approve: approveDisposal,
  countBefore,
  checkMachine,
  takeOut: takeOutDrives,
  destroy: destroyDrives,
  countAfter,
  takeLabelsOff,
  report: reportDisposal,
  certify: certifyDisposal,
  accept: acceptCertificate,
  retire: retireDevices,
  putBack: putDrivesBack,
  agree: agreeWay,
  postpone: postponeDisposal,
  revise: reviseDisposal,
  sendBack: sendBackDisposal,
  cancel: cancelDisposal,
};

export const disposalsProcedures = serve(disposalsContract, {
  ...recordHandlers(disposalProcess, { lists: disposalLists, get: getDisposal, printSlip, verbs: disposalVerbs }),
  exportDisposals: staged(disposalLists.book),
  propose: write(proposeDisposal),
});
