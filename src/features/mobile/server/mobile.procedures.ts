import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { instructionProcess } from '../contract/instruction.process.ts';
import { mobileContract } from '../contract/mobile.contract.ts';
import { addImprovements, reportSuspicion } from './act-on-analysis.ts';
import { analyse, readAnalysisBoard, readMaterial } from './analyse.ts';
import {
  acceptInstruction,
  declineItems,
  doItems,
  insistOnInstruction,
  reportInstruction,
  withdrawInstruction,
} from './answer-instruction.ts';
import { getByod, giveByodList, makeByodList, readByod, readByodMoves, receiveByod } from './byod-list.ts';
import { getInstruction, listInstructions } from './get-instruction.ts';
import { instruct } from './instruct.ts';
import { readUpkeeps, recordUpkeep, setSettings } from './record-upkeep.ts';
import { readSettings } from './upkeep.reads.ts';

export const instructionVerbs = {
  doItems,
  declineItems,
  report: reportInstruction,
  accept: acceptInstruction,
  insist: insistOnInstruction,
  withdraw: withdrawInstruction,
};

export const mobileProcedures = serve(mobileContract, {
  instructions: read(listInstructions),
  getInstruction: read(getInstruction),
  instruct: write(instruct),
  upkeeps: read(readUpkeeps),
  recordUpkeep: write(recordUpkeep),
  settings: read(readSettings),
  setSettings: write(setSettings),
  byodRequests: read((ctx) => readByod(ctx)),
  byodMoves: read(readByodMoves),
  getByod: read(getByod),
  receiveByod: write(receiveByod),
  makeByodList: staged(makeByodList),
  giveByodList: staged(giveByodList),
  analysisBoard: read(readAnalysisBoard),
  material: read((ctx, { of }) => readMaterial(ctx, of)),
  analyse: write(analyse),
  reportSuspicion: write(reportSuspicion),
  addImprovements: write(addImprovements),
  ...stepHandlers(instructionProcess, instructionVerbs, getInstruction),
});
