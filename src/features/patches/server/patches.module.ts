import { assetReadiness } from '#features/assets/server/asset-related.public.ts';
import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { dueCounts } from '#platform/use-case/due-counts.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { patchProcess } from '../contract/patch.process.ts';
import { patchesContract } from '../contract/patches.contract.ts';
import { patchesWords, patchFigureLines } from '../contract/patches.messages.ts';
import { imageOfDevice } from './image-ready.ts';
import { imagesDue, plannedImages } from './images-due.ts';
import { patchKind } from './patch.kind.ts';
import { patchesChecks } from './patches.checks.ts';
import { patchesProcedures } from './patches.procedures.ts';
import { imageRecords, patchRecords, searchRecords } from './patches.scope.public.ts';
import { searchKind } from './search.kind.ts';

/** What the weekly report says of 修正パッチ. */
const patchFigures = processFigures({
  process: patchProcess,
  noun: patchesWords.noun,
  list: '/patches',
  lines: patchFigureLines,
});

export const patchesModule: FeatureModule = {
  name: 'patches',
  contract: patchesContract,
  procedures: patchesProcedures,
  scopes: [patchRecords, searchRecords, imageRecords],
  duties: patchesChecks,
  slots: [
    recordKinds.fill(patchKind),
    recordKinds.fill(searchKind),
    ...recordSearch(patchKind, 'patch'),
    figureSources.fill(patchFigures),
    assetReadiness.fill(imageOfDevice),
    dueCounts.fill(imagesDue),
    plannedWork.fill(plannedImages),
  ],
};
