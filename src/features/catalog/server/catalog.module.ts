import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { DutyClaim, FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { catalogContract } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { policyDuties, softwareScope, systemScope } from '../contract/scope.data.ts';
import { policiesInForce, softwareInLedger, systemInLedger, verifiedContacts } from './catalog.evidence.ts';
import { catalogProcedures } from './catalog.procedures.ts';
import { modelRecords, policyRecords, softwareRecords, systemRecords, vendorRecords } from './catalog.scope.public.ts';
import { plannedCatalog } from './planned-catalog.ts';
import { systemSearch } from './search-systems.ts';

const { evidence } = catalogWords;
const test = 'src/features/catalog/server/catalog.test.ts';

const duties: readonly DutyClaim[] = [
  ...policyDuties.map(({ duty, classes, procurer }) => ({
    duty,
    evidence: evidence.policy,
    query: policiesInForce(classes, procurer),
    test,
  })),
  { duty: '1-5.7', evidence: evidence.software, query: softwareInLedger(), test },
  ...softwareScope.map(({ duty, name }) => ({
    duty,
    evidence: evidence.software,
    query: softwareInLedger(name),
    test,
  })),
  ...systemScope.map(({ duty, name }) => ({ duty, evidence: evidence.system, query: systemInLedger(name), test })),
  { duty: '3-3.1', evidence: evidence.verification, query: verifiedContacts, test },
];

export const catalogModule: FeatureModule = {
  name: 'catalog',
  contract: catalogContract,
  procedures: catalogProcedures,
  scopes: [modelRecords, policyRecords, softwareRecords, systemRecords, vendorRecords],
  slots: [searchProviders.fill(systemSearch), plannedWork.fill(plannedCatalog)],
  duties,
};
