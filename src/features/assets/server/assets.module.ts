import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { staffRelated } from '#features/people/server/people.slots.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { assetsContract } from '../contract/assets.contract.ts';
import { assetHome } from './asset-home.ts';
import { assetImport } from './asset-import.definition.ts';
import { assetsChecks } from './assets.checks.ts';
import { assetsProcedures } from './assets.procedures.ts';
import { assetRecords, bulkListRecords } from './assets.scope.public.ts';
import { indexAssets } from './index-assets.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { plannedWarranties } from './planned-warranties.reads.ts';
import { assetSearch } from './search-assets.ts';
import { staffDevices } from './staff-devices.reads.ts';

export const assetsModule: FeatureModule = {
  name: 'assets',
  contract: assetsContract,
  procedures: assetsProcedures,
  scopes: [assetRecords, bulkListRecords],
  jobs: [indexMovedJob],
  slots: [
    homeBlocks.fill(assetHome),
    searchIndexers.fill({ kind: 'asset', index: indexAssets }),
    plannedWork.fill(plannedWarranties),
    searchProviders.fill(assetSearch),
    importDefinitions.fill(assetImport),
    staffRelated.fill(staffDevices),
  ],
  duties: assetsChecks,
};
