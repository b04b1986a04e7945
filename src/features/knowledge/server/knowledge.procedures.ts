import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { knowledgeContract } from '../contract/knowledge.contract.ts';
import { knowledgeProcess } from '../contract/knowledge.process.ts';
import { askManualApproval } from './approve-manual.ts';
import { attachFile, downloadFile } from './attach-file.ts';
import { createKnowledge, promoteAnswer } from './create-knowledge.ts';
import { getEdition, getKnowledge } from './get-knowledge.ts';
import { listKnowledge } from './knowledge.reads.ts';
import { publishKnowledge } from './publish-knowledge.ts';
import { retireKnowledge } from './retire-knowledge.ts';
import { reviewManual } from './review-manual.ts';
import { reviseKnowledge } from './revise-knowledge.ts';

export const knowledgeVerbs = {
  askApproval: askManualApproval,
  publish: publishKnowledge,
  revise: reviseKnowledge,
  review: reviewManual,
  retire: retireKnowledge,
};

export const knowledgeProcedures = serve(knowledgeContract, {
  list: read(listKnowledge),
  get: read(getKnowledge),
  getEdition: read(getEdition),
  download: staged(downloadFile),
  create: write(createKnowledge),
  promoteAnswer: write(promoteAnswer),
  ...stepHandlers(knowledgeProcess, knowledgeVerbs, getKnowledge),
  attach: staged(attachFile),
});
