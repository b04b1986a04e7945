/** 機器種別 (§1-5(1)). `loanOnly` ones never belong to a person. */
export const deviceClassCodes = [
  'NK',
  'DK',
  'KK',
  'MK',
  'LK',
  'SK',
  'PK',
  'TK',
  'SS',
  'mobile',
  'iPad',
  'BYOD',
  'equipment',
  'token',
] as const;
export type DeviceClassCode = (typeof deviceClassCodes)[number];

export type Procurer = 'central' | 'department';

/** The facts of a policy row. Each has its clauses and one line under it. */
export const policyFacts = [
  'configuration',
  'repair',
  'reportBeforeRepair',
  'handOver',
  'storage',
  'transport',
  'ledger',
  'loan',
  'sanitization',
  'patch',
] as const;
export type PolicyFact = (typeof policyFacts)[number];

/** One row of the device-class policy as the contract gives it. */
export interface PolicySeed {
  readonly classes: readonly DeviceClassCode[];
  readonly procurer: Procurer;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The row holds for devices acquired from this day on; earlier ones are the department's. Null: all of them. */
  readonly acquiredFrom: string | null;
  readonly ledgerKeeper: 'helpdesk' | 'department';
  readonly ledgerSystem: string;
  readonly configuredBy: 'helpdesk' | 'department' | 'vendor';
  readonly repairedBy: 'helpdesk' | 'department' | 'vendor';
  readonly wipedBy: 'helpdesk' | 'department' | 'vendor';
  readonly disposedBy: 'helpdesk' | 'department' | 'vendor';
  readonly reportBeforeRepair: boolean;
  /** Where it is given out: `anywhere` when no clause says, `none` when the desk does not. */
  readonly handOverAt: 'hqAndRegional' | 'hqOnly' | 'anywhere' | 'none';
  /** Where it is collected. */
  readonly collectAt: 'hqAndRegional' | 'hqOnly' | 'anywhere' | 'none';
  readonly transport: 'withinSite' | 'betweenSitesOnShortage' | 'betweenSitesProtected' | 'none';
  /** `oldOnePerPerson`: it is never lent itself; an old 一人一台 that waits for disposal is lent in its place (§6-6). */
  readonly loanSource: 'pool' | 'awaitingDisposal' | 'oldOnePerPerson' | 'none';
  readonly patchChannel: string;
  readonly fixedIp: boolean;
  readonly clauses: Readonly<Record<PolicyFact, readonly string[]>>;
  readonly notes: Readonly<Record<PolicyFact, string>>;
}
