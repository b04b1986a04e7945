import { read, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { catalogContract } from '../contract/catalog.contract.ts';
import { agreeOnSystem } from './agree-on-system.ts';
import { getSoftware } from './get-software.ts';
import { getSystem } from './get-system.ts';
import { createModel, createVendor, reviseModel, reviseVendor } from './keep-products.ts';
import { createSoftware, reviseSoftware } from './keep-software.ts';
import { createSystem, reviseSystem } from './keep-systems.ts';
import { listPolicies } from './list-policies.ts';
import { findModels, findOwners, findSoftware, findSystems, listVendors } from './lookups.reads.ts';
import { listModels } from './models.reads.ts';
import { policyHistory } from './policies.reads.ts';
import { recordAgreement } from './record-agreement.ts';
import { recordContactVerification } from './record-contact-verification.ts';
import { recordTraining } from './record-training.ts';
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
  getSoftware: read(getSoftware),
  createSoftware: write(createSoftware),
  reviseSoftware: write(reviseSoftware),
  recordAgreement: write(recordAgreement),
  listSystems: read(listSystems),
  getSystem: read(getSystem),
  createSystem: write(createSystem),
  reviseSystem: write(reviseSystem),
  recordContactVerification: write(recordContactVerification),
  recordTraining: write(recordTraining),
  agreeOnSystem: write(agreeOnSystem),
  listVendors: read(listVendors),
  createVendor: write(createVendor),
  reviseVendor: write(reviseVendor),
  findOwners: read(findOwners),
  findModels: read(findModels),
  findSoftware: read(findSoftware),
  findSystems: read(findSystems),
});
