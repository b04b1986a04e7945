import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { possessionProcess } from '../contract/possession.process.ts';
import { tokensContract } from '../contract/tokens.contract.ts';
import { answerCheck, cancelCheck, finishCheck } from './answer-check.ts';
import { getCheck, listChecks } from './get-check.ts';
import { countViews, exportTokens, listTokens } from './list-tokens.ts';
import { startCheck } from './start-check.ts';

export const possessionVerbs = { answer: answerCheck, finish: finishCheck, cancel: cancelCheck };

export const tokensProcedures = serve(tokensContract, {
  list: read(listTokens),
  counts: read(countViews),
  exportTokens: staged(exportTokens),
  checks: read(listChecks),
  getCheck: read(getCheck),
  startCheck: write(startCheck),
  ...stepHandlers(possessionProcess, possessionVerbs, getCheck),
});
