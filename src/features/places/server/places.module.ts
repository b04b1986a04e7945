import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { placesContract } from '../contract/places.contract.ts';
import { siteSearch } from './find-sites.ts';
import { indexSites } from './index-site.ts';
import { placesProcedures } from './places.procedures.ts';
import { siteRecords } from './places.scope.public.ts';
import { siteImport } from './site-import.definition.ts';

export const placesModule: FeatureModule = {
  name: 'places',
  contract: placesContract,
  procedures: placesProcedures,
  scopes: [siteRecords],
  slots: [
    searchIndexers.fill({ kind: 'site', index: indexSites }),
    searchProviders.fill(siteSearch),
    importDefinitions.fill(siteImport),
  ],
};
