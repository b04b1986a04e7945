import { read, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { catalogContract } from '../contract/catalog.contract.ts';
import { getSystem } from './get-system.ts';
import {
  createModel,
  createSoftware,
  createVendor,
  reviseModel,
  reviseSoftware,
  reviseVendor,
} from './keep-products.ts';
import { createSystem, reviseSystem } from './keep-systems.ts';
import { listPolicies } from './list-policies.ts';
import { findModels, findOwners, findSoftware, findSystems, listVendors } from './lookups.reads.ts';
import { listModels } from './models.reads.ts';
import { policyHistory } from './policies.reads.ts';
import { recordContactVerification } from './record-contact-verification.ts';
import { revisePolicy } from './revise-policy.ts';
import { listSoftware } from './software.reads.ts';
import { listSystems } from './systems.reads.ts';

export const catalogProcedures = serve(catalogContract, {
  listPolicies: read(listPolicies),
  policyHistory: read(policyHistory),
  revisePolicy: write(revisePolicy),
  listModels: read(listModels),
  createModel: write(createModel),
  reviseModel: write(reviseModel),
  listSoftware: read(listSoftware),
  createSoftware: write(createSoftware),
  reviseSoftware: write(reviseSoftware),
  listSystems: read(listSystems),
  getSystem: read(getSystem),
  createSystem: write(createSystem),
  reviseSystem: write(reviseSystem),
  recordContactVerification: write(recordContactVerification),
  listVendors: read(listVendors),
  createVendor: write(createVendor),
  reviseVendor: write(reviseVendor),
  findOwners: read(findOwners),
  findModels: read(findModels),
  findSoftware: read(findSoftware),
  findSystems: read(findSystems),
});
