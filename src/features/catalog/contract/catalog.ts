import { z } from 'zod';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { deviceClassCodes, policyFacts } from './device-class.ts';
import { standardSoftwareKeys } from './standard-software.data.ts';
import { standardSystemKeys } from './standard-systems.data.ts';

const text = (max: number) => z.string().trim().max(max);
const name = (max: number) => text(max).min(1);
const optional = (max: number) => text(max).nullable();
const versioned = z.object({ id: z.uuid(), version: z.number().int() });

export const procurers = ['central', 'department'] as const;
export const doers = ['helpdesk', 'department', 'vendor'] as const;
export const ledgerKeepers = ['helpdesk', 'department'] as const;
export const handOvers = ['hqAndRegional', 'hqOnly', 'anywhere', 'none'] as const;
export const transports = ['withinSite', 'betweenSitesOnShortage', 'betweenSitesProtected', 'none'] as const;
export const loanSources = ['pool', 'awaitingDisposal', 'oldOnePerPerson', 'none'] as const;

export const deviceClass = z.object({ code: z.enum(deviceClassCodes), name: z.string(), note: z.string() });

/** What the contract says of one class × procurer. `clauses` and `notes` carry one entry a fact. */
export const policyDraft = z.object({
  /** The row holds for devices acquired from this day on; earlier ones are the department's. */
  acquiredFrom: civilDate.nullable(),
  ledgerKeeper: z.enum(ledgerKeepers),
  ledgerSystem: name(60),
  configuredBy: z.enum(doers),
  repairedBy: z.enum(doers),
  wipedBy: z.enum(doers),
  disposedBy: z.enum(doers),
  reportBeforeRepair: z.boolean(),
  handOverAt: z.enum(handOvers),
  collectAt: z.enum(handOvers),
  transport: z.enum(transports),
  loanSource: z.enum(loanSources),
  patchChannel: name(60),
  fixedIp: z.boolean(),
  clauses: z.record(z.enum(policyFacts), z.array(z.string().max(10)).max(10)),
  notes: z.record(z.enum(policyFacts), z.string().max(100)),
});
export type PolicyDraft = z.infer<typeof policyDraft>;

export const policyRow = policyDraft.extend({
  id: z.uuid(),
  version: z.number().int(),
  classCode: z.enum(deviceClassCodes),
  procurer: z.enum(procurers),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
});
export type PolicyRow = z.infer<typeof policyRow>;

export const modelDraft = z.object({
  classCode: z.enum(deviceClassCodes),
  maker: name(60),
  name: name(80),
  introducedFiscalYear: z.number().int().min(2000).max(2100).nullable(),
  os: optional(60),
  vendorId: z.uuid().nullable(),
  warrantyYears: z.number().int().min(0).max(20).nullable(),
});
export type ModelDraft = z.infer<typeof modelDraft>;
export const modelRow = modelDraft.extend({
  ...versioned.shape,
  className: z.string(),
  vendorName: z.string().nullable(),
  /** Devices of the model in the ledger. */
  devices: z.number().int(),
});
export type ModelRow = z.infer<typeof modelRow>;

export const softwareDraft = z.object({
  name: name(120),
  reading: name(120),
  maker: name(60),
  currentVersion: optional(60),
  supportEndsOn: civilDate.nullable(),
  channel: optional(60),
  active: z.boolean(),
  /** Its row of the list in §1-5(2); null for one that came later. */
  listedAs: z.enum(standardSoftwareKeys).nullable().default(null),
});
export type SoftwareDraft = z.infer<typeof softwareDraft>;
export const softwareRow = softwareDraft.extend({
  ...versioned.shape,
  /** Support ends within 180 days, or has ended. */
  endsSoon: z.boolean(),
  /** Changes that 県 has not been agreed with about. */
  unagreed: z.number().int(),
});
export type SoftwareRow = z.infer<typeof softwareRow>;

export const softwareChangeKinds = ['added', 'version', 'replaced', 'withdrawn', 'restored'] as const;
export type SoftwareChangeKind = (typeof softwareChangeKinds)[number];
/** What a new version changes (§4-6). */
export const softwareEffects = ['feature', 'operation', 'layout'] as const;
export type SoftwareEffect = (typeof softwareEffects)[number];

/** When a product changed and what that means; the server sees that it did. */
export const softwareChangeDraft = z.object({
  on: agreedDay,
  affects: z.array(z.enum(softwareEffects)).max(softwareEffects.length),
  what: text(400),
});
export type SoftwareChangeDraft = z.infer<typeof softwareChangeDraft>;
export const softwareKeeping = softwareDraft.extend({ change: softwareChangeDraft.nullable().default(null) });
export type SoftwareKeeping = z.infer<typeof softwareKeeping>;

export const softwareAgreementDraft = z.object({ on: agreedDay, with: name(60), decision: name(400) });
export type SoftwareAgreementDraft = z.infer<typeof softwareAgreementDraft>;

export const softwareChange = z.object({
  id: z.uuid(),
  kind: z.enum(softwareChangeKinds),
  changedOn: civilDate,
  was: z.string(),
  became: z.string(),
  affects: z.array(z.enum(softwareEffects)),
  what: z.string(),
  recordedByName: z.string(),
  recordedAt: instant,
  /** 県 has to be agreed with about it. */
  needsAgreement: z.boolean(),
  agreement: z.object({ on: civilDate, with: z.string(), decision: z.string() }).nullable(),
});
export type SoftwareChange = z.infer<typeof softwareChange>;

export const softwareView = softwareRow.extend({
  changes: z.array(softwareChange),
  actions: z.array(z.enum(['recordAgreement', 'revise'])),
});
export type SoftwareView = z.infer<typeof softwareView>;

export const vendorDraft = z.object({
  name: name(120),
  reading: name(120),
  phone: optional(30),
  mail: z.email().max(120).nullable(),
  note: text(400),
});
export type VendorDraft = z.infer<typeof vendorDraft>;
export const vendorRow = vendorDraft.extend({ ...versioned.shape, models: z.number().int() });
export type VendorRow = z.infer<typeof vendorRow>;

export const systemKinds = ['system', 'network', 'platform'] as const;
export type SystemKind = (typeof systemKinds)[number];

/** A window questions are handed to (§3-3). An id of null is a new one. */
export const contactDraft = z.object({
  id: z.uuid().nullable(),
  windowName: name(80),
  person: optional(60),
  phone: optional(30),
  mail: z.email().max(120).nullable(),
  hours: optional(60),
  note: text(200),
});
export type ContactDraft = z.infer<typeof contactDraft>;

export const systemDraft = z.object({
  name: name(80),
  reading: name(120),
  description: text(400),
  kind: z.enum(systemKinds),
  ownerDepartmentId: z.uuid().nullable(),
  /** From this day on the desk takes the first call (§3-4). */
  firstLineFrom: civilDate.nullable(),
  active: z.boolean(),
  /** Its row of the list in §1-5(3); null for one that is not of it. */
  listedAs: z.enum(standardSystemKeys).nullable().default(null),
  contacts: z.array(contactDraft).max(20),
});
export type SystemDraft = z.infer<typeof systemDraft>;

export const systemRow = versioned.extend({
  name: z.string(),
  kind: z.enum(systemKinds),
  ownerDepartmentName: z.string().nullable(),
  windowName: z.string().nullable(),
  person: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  hours: z.string().nullable(),
  verifiedOn: civilDate.nullable(),
  /** Never verified, or more than 180 days ago. */
  overdue: z.boolean(),
  active: z.boolean(),
});
export type SystemRow = z.infer<typeof systemRow>;

export const verificationOutcomes = ['unchanged', 'changed', 'unreachable'] as const;
export type VerificationOutcome = (typeof verificationOutcomes)[number];

export const trainingMeans = ['course', 'manual', 'practice'] as const;
export type TrainingMeans = (typeof trainingMeans)[number];

/** 基本操作の習熟 (§1-5(3)): who came to know what of a system, when and how. */
export const trainingDraft = z.object({
  on: agreedDay,
  means: z.enum(trainingMeans),
  covered: name(400),
  agentIds: z.array(z.uuid()).min(1).max(200),
});
export type TrainingDraft = z.infer<typeof trainingDraft>;

export const systemChangeKinds = ['added', 'replaced', 'withdrawn', 'restored'] as const;
export type SystemChangeKind = (typeof systemChangeKinds)[number];

/** What happened to a system, and what 県 decided about it. */
export const systemChange = z.object({
  id: z.uuid(),
  kind: z.enum(systemChangeKinds),
  was: z.string(),
  became: z.string(),
  recordedByName: z.string(),
  recordedAt: instant,
  agreement: z.object({ on: civilDate, with: z.string(), decision: z.string() }).nullable(),
});
export type SystemChange = z.infer<typeof systemChange>;

export const systemActions = ['recordVerification', 'recordTraining', 'agree', 'revise'] as const;

export const systemView = systemDraft.extend({
  ...versioned.shape,
  ownerDepartmentName: z.string().nullable(),
  verifiedOn: civilDate.nullable(),
  overdue: z.boolean(),
  verifications: z.array(
    z.object({
      id: z.uuid(),
      verifiedOn: civilDate,
      verifiedByName: z.string(),
      outcome: z.enum(verificationOutcomes),
      note: z.string(),
    }),
  ),
  trainings: z.array(
    z.object({
      id: z.uuid(),
      heldOn: civilDate,
      means: z.enum(trainingMeans),
      covered: z.string(),
      agentNames: z.string(),
    }),
  ),
  changes: z.array(systemChange),
  /** The people of the desk with the day each came to know the system last. */
  agents: z.array(z.object({ id: z.uuid(), name: z.string(), trainedOn: civilDate.nullable(), stale: z.boolean() })),
  actions: z.array(z.enum(systemActions)),
});
export type SystemView = z.infer<typeof systemView>;

export const catalogOption = z.object({ id: z.uuid(), name: z.string(), note: z.string().nullable() });
export type CatalogOption = z.infer<typeof catalogOption>;
