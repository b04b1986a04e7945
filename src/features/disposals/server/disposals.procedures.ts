import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import { disposalsContract } from '../contract/disposals.contract.ts';
import { decidingSteps } from './decide-disposal.ts';
import { driveSteps } from './destroy-drives.ts';
import { endingSteps } from './end-disposal.ts';
import { getDisposal } from './get-disposal.ts';
import { attachPhoto, givePhoto } from './keep-photos.ts';
import { disposalLists } from './list-disposals.ts';
import { custodySteps } from './pass-on.ts';
import { printSlip } from './print-slip.ts';
import { proposeDisposal, proposingSteps } from './propose-disposal.ts';
import { listValidations, recordValidation } from './record-validation.ts';
import { workingSteps } from './work-on-disposal.ts';

export const disposalSteps = {
  ...proposingSteps,
  ...decidingSteps,
  ...workingSteps,
  ...driveSteps,
  ...custodySteps,
  ...endingSteps,
};

export const disposalsProcedures = serve(disposalsContract, {
  ...recordHandlers(disposalProcess, { lists: disposalLists, get: getDisposal, printSlip, verbs: disposalSteps }),
  exportDisposals: staged(disposalLists.book),
  propose: write(proposeDisposal),
  attachPhoto: staged(attachPhoto),
  photo: staged(givePhoto),
  validations: read(listValidations),
  recordValidation: write(recordValidation),
});
