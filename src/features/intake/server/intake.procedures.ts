import { read } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { intakeContract } from '../contract/intake.contract.ts';
import { findCaller } from './find-caller.ts';
import { getCallerCard } from './get-caller-card.ts';
import { suggest } from './suggest.ts';
import { suggestForAsk } from './suggest-for-ask.ts';

export const intakeProcedures = serve(intakeContract, {
  caller: read(findCaller),
  callerCard: read(getCallerCard),
  suggest: read(suggest),
  suggestForAsk: read(suggestForAsk),
});
