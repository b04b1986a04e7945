import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { staffRelated } from '#features/people/server/people.slots.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { DutyClaim, FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { assetsContract } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assetImport } from './asset-import.definition.ts';
import { bulkListsOfClasses, movementsOfClasses, simLedger } from './assets.evidence.ts';
import { assetsProcedures } from './assets.procedures.ts';
import { assetRecords, bulkListRecords } from './assets.scope.public.ts';
import { indexAssets } from './index-assets.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { plannedWarranties } from './planned-warranties.reads.ts';
import { assetSearch } from './search-assets.ts';
import { staffDevices } from './staff-devices.reads.ts';

const test = 'src/features/assets/server/assets.test.ts';
const words = assetsWords.evidence;
const moved = (duty: string, classes: readonly string[]): DutyClaim => ({
  duty,
  evidence: words.movements,
  query: movementsOfClasses(classes),
  test,
});
const listed = (duty: string, classes: readonly string[]): DutyClaim => ({
  duty,
  evidence: words.bulk,
  query: bulkListsOfClasses(classes),
  test,
});

const onePerPerson = ['NK', 'DK', 'KK'];
const mobile = ['mobile', 'iPad'];

export const assetsModule: FeatureModule = {
  name: 'assets',
  contract: assetsContract,
  procedures: assetsProcedures,
  scopes: [assetRecords, bulkListRecords],
  jobs: [indexMovedJob],
  slots: [
    searchIndexers.fill({ kind: 'asset', index: indexAssets }),
    plannedWork.fill(plannedWarranties),
    searchProviders.fill(assetSearch),
    importDefinitions.fill(assetImport),
    staffRelated.fill(staffDevices),
  ],
  duties: [
    moved('4-4.2', onePerPerson),
    listed('4-4.3', onePerPerson),
    { duty: '4-4.4', evidence: words.sim, query: simLedger, test },
    moved('5-3.2', ['MK']),
    listed('5-3.3', ['MK']),
    moved('6-3.2', ['LK']),
    listed('6-3.3', ['LK']),
    moved('7-3.4', mobile),
    listed('7-3.5', mobile),
    moved('8-2.4', ['BYOD']),
    listed('8-2.5', ['BYOD']),
  ],
};
