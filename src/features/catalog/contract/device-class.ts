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
  'repair',
  'reportBeforeRepair',
  'handOver',
  'storage',
  'transport',
  'ledger',
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
  readonly ledgerKeeper: 'helpdesk' | 'department';
  readonly ledgerSystem: string;
  readonly configuredBy: 'helpdesk' | 'department' | 'vendor';
  readonly repairedBy: 'helpdesk' | 'department' | 'vendor';
  readonly wipedBy: 'helpdesk' | 'department' | 'vendor';
  readonly disposedBy: 'helpdesk' | 'department' | 'vendor';
  readonly reportBeforeRepair: boolean;
  readonly handOverAt: 'hqAndRegional' | 'hqOnly' | 'none';
  readonly transport: 'withinSite' | 'betweenSitesOnShortage' | 'betweenSitesProtected' | 'none';
  readonly loanSource: 'pool' | 'awaitingDisposal' | 'none';
  readonly patchChannel: string;
  readonly fixedIp: boolean;
  readonly clauses: Readonly<Record<PolicyFact, readonly string[]>>;
  readonly notes: Readonly<Record<PolicyFact, string>>;
}
