import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { patchProcess } from '../contract/patch.process.ts';
import { patchesContract } from '../contract/patches.contract.ts';
import { searchProcess } from '../contract/search.process.ts';
import {
  acceptPatch,
  deliverPatch,
  finishPatch,
  linkManual,
  planPatch,
  refusePatch,
  reportPatch,
  testPatch,
} from './deliver-patch.ts';
import { getPatch } from './get-patch.ts';
import { countViews, exportPatches, listPatches } from './list-patches.ts';
import { closeSearch, getSearch, listSearches, settleDevices, startSearch, tellUsers } from './record-search.ts';
import { registerPatch } from './register-patch.ts';

export const patchVerbs = {
  accept: acceptPatch,
  test: testPatch,
  plan: planPatch,
  deliver: deliverPatch,
  finish: finishPatch,
  manual: linkManual,
  report: reportPatch,
  refuse: refusePatch,
};
export const searchVerbs = { tell: tellUsers, settle: settleDevices, close: closeSearch };

export const patchesProcedures = serve(patchesContract, {
  list: read(listPatches),
  counts: read(countViews),
  get: read(getPatch),
  exportPatches: staged(exportPatches),
  register: write(registerPatch),
  ...stepHandlers(patchProcess, patchVerbs, getPatch),
  searches: read(listSearches),
  getSearch: read(getSearch),
  startSearch: write(startSearch),
  ...stepHandlers(searchProcess, searchVerbs, getSearch),
});
