import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { catalogContract } from '../contract/catalog.contract.ts';
import { catalogChecks } from './catalog.checks.ts';
import { catalogProcedures } from './catalog.procedures.ts';
import { modelRecords, policyRecords, softwareRecords, systemRecords, vendorRecords } from './catalog.scope.public.ts';
import { plannedCatalog } from './planned-catalog.ts';
import { systemSearch } from './search-systems.ts';

export const catalogModule: FeatureModule = {
  name: 'catalog',
  contract: catalogContract,
  procedures: catalogProcedures,
  scopes: [modelRecords, policyRecords, softwareRecords, systemRecords, vendorRecords],
  slots: [searchProviders.fill(systemSearch), plannedWork.fill(plannedCatalog)],
  duties: catalogChecks,
};
