import { stepHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { patchProcess } from '../contract/patch.process.ts';
import { patchesContract } from '../contract/patches.contract.ts';
import { searchProcess } from '../contract/search.process.ts';
import { patchSteps } from './deliver-patch.ts';
import { getPatch } from './get-patch.ts';
import { patchLists } from './list-patches.ts';
import { getImages, recordImage } from './record-image.ts';
import { closeSearch, getSearch, listSearches, settleDevices, startSearch, tellUsers } from './record-search.ts';
import { registerPatch } from './register-patch.ts';

export const searchVerbs = { tell: tellUsers, settle: settleDevices, close: closeSearch };

export const patchesProcedures = serve(patchesContract, {
  list: read(patchLists.page),
  counts: read(patchLists.counts),
  get: read(getPatch),
  exportPatches: staged(patchLists.book),
  register: write(registerPatch),
  ...stepHandlers(patchProcess, patchSteps, getPatch),
  searches: read(listSearches),
  getSearch: read(getSearch),
  startSearch: write(startSearch),
  ...stepHandlers(searchProcess, searchVerbs, getSearch),
  images: read(getImages),
  recordImage: write(recordImage),
});
