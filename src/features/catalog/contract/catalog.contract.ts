import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { civilDate } from '#kernel/civil-date.ts';
import { permissions, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import {
  catalogOption,
  deviceClass,
  modelDraft,
  modelRow,
  policyDraft,
  policyRow,
  procurers,
  softwareAgreementDraft,
  softwareChangeDraft,
  softwareDraft,
  softwareKeeping,
  softwareRow,
  softwareView,
  systemDraft,
  systemKinds,
  systemRow,
  systemView,
  trainingDraft,
  vendorDraft,
  vendorRow,
  verificationOutcomes,
} from './catalog.ts';
import { deviceClassCodes } from './device-class.ts';

export const catalogPermissions = permissions('catalog', {
  /** Names of models, software and systems are everyone's. */
  lookUp: [...overseers, 'administrator', 'coordinator', 'staff'],
  read: [...overseers, 'administrator'],
  /** 連絡先の確認 is anyone's at the desk; what the contract says is the manager's. */
  verify: deskRoles,
  edit: ['manager'],
});

const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const revision = <D extends z.ZodType>(draft: D) => versioned.extend({ draft });
const lookUp = z.object({ q: z.string().max(100).default(''), ids: z.array(z.uuid()).max(100).optional() });
export type LookUpInput = z.infer<typeof lookUp>;
const policyKey = z.object({ classCode: z.enum(deviceClassCodes), procurer: z.enum(procurers) });
export type PolicyKey = z.infer<typeof policyKey>;

export const modelListInput = listInput({
  views: ['all'],
  sorts: ['name', 'maker', 'introduced'],
  filters: { class: filterOf.choice(deviceClassCodes) },
});
export type ModelListInput = z.infer<typeof modelListInput>;

export const softwareListInput = listInput({
  views: ['active', 'unagreed', 'all'],
  sorts: ['name', 'supportEndsOn'],
  filters: { endsSoon: filterOf.flag },
});
export type SoftwareListInput = z.infer<typeof softwareListInput>;

export const systemListInput = listInput({
  views: ['active', 'overdue', 'untrained', 'all'],
  sorts: ['name', 'verifiedOn'],
  filters: { kind: filterOf.choice(systemKinds) },
});
export type SystemListInput = z.infer<typeof systemListInput>;

export const policyRevision = policyKey.extend({
  /** The row this was written upon; null for the first one. */
  seen: versioned.nullable(),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  reason: z.string().trim().min(1).max(400),
  draft: policyDraft,
});
export type PolicyRevision = z.infer<typeof policyRevision>;

const { lookUp: looks, read, verify, edit } = catalogPermissions;

export const catalogContract = {
  listPolicies: reads(read)
    .input(z.object({ on: civilDate.nullable().default(null) }))
    .output(
      z.object({ on: civilDate, classes: z.array(deviceClass), rows: z.array(policyRow), mayRevise: z.boolean() }),
    ),
  policyHistory: reads(read).input(policyKey).output(z.array(policyRow)),
  revisePolicy: writes(edit).input(policyRevision).output(policyRow),
  listModels: reads(read).input(modelListInput).output(pageOf(modelRow)),
  createModel: writes(edit).input(modelDraft).output(versioned),
  reviseModel: writes(edit).input(revision(modelDraft)).output(versioned),
  listSoftware: reads(read).input(softwareListInput).output(pageOf(softwareRow)),
  getSoftware: reads(read)
    .input(z.object({ id: z.uuid() }))
    .output(softwareView),
  createSoftware: writes(edit).input(softwareKeeping).output(versioned),
  reviseSoftware: writes(edit)
    .input(revision(softwareDraft).extend({ change: softwareChangeDraft.nullable().default(null) }))
    .output(versioned),
  /** `id` is the change's. */
  recordAgreement: writes(verify)
    .input(softwareAgreementDraft.extend({ id: z.uuid() }))
    .output(softwareView),
  listSystems: reads(read).input(systemListInput).output(pageOf(systemRow)),
  getSystem: reads(read)
    .input(z.object({ id: z.uuid() }))
    .output(systemView),
  createSystem: writes(edit).input(systemDraft).output(systemView),
  reviseSystem: writes(edit).input(revision(systemDraft)).output(systemView),
  recordContactVerification: writes(verify)
    .input(
      z.object({
        id: z.uuid(),
        on: civilDate,
        outcome: z.enum(verificationOutcomes),
        note: z.string().trim().max(400),
      }),
    )
    .output(systemView),
  recordTraining: writes(verify)
    .input(trainingDraft.extend({ id: z.uuid() }))
    .output(systemView),
  /** `id` is the change's. */
  agreeOnSystem: writes(verify)
    .input(softwareAgreementDraft.extend({ id: z.uuid() }))
    .output(systemView),
  listVendors: reads(read)
    .input(z.object({ q: z.string().max(100).default('') }))
    .output(z.array(vendorRow)),
  createVendor: writes(edit).input(vendorDraft).output(versioned),
  reviseVendor: writes(edit).input(revision(vendorDraft)).output(versioned),
  /** 所属 that can own a system: people stands beside this feature, not below it. */
  findOwners: reads(edit).input(lookUp).output(z.array(catalogOption)),
  findModels: reads(looks).input(lookUp).output(z.array(catalogOption)),
  findSoftware: reads(looks).input(lookUp).output(z.array(catalogOption)),
  findSystems: reads(looks).input(lookUp).output(z.array(catalogOption)),
};
