import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';

export const loanPools = ['oneEach', 'MK', 'LK', 'mobile', 'equipment', 'token'] as const;
export type LoanPool = (typeof loanPools)[number];

/** What may be lent for a pool: these classes in these states of the ledger, where 取扱方針 lends them at all. */
export interface LoanSource {
  readonly classes: readonly DeviceClassCode[];
  readonly statuses: readonly ('stored' | 'awaitingDisposal')[];
  /** Only where the purpose asks for more than an old one gives (使用目的・要求スペック). */
  readonly whenNeeded?: true;
  /** Only devices set apart for lending. */
  readonly loanPoolOnly?: true;
}

export interface LoanPoolRule {
  readonly clause: string;
  readonly sources: readonly LoanSource[];
  /** Before it is handed over: set up as 県 ordered (§4-7, §5-6, §6-6), always (§7-7), or as it is. */
  readonly setUp: 'onInstruction' | 'always' | 'none';
}

const oldOneEach: LoanSource = { classes: ['NK', 'DK', 'KK'], statuses: ['awaitingDisposal'] };
const ownPool = (classes: readonly DeviceClassCode[]): LoanSource => ({ classes, statuses: ['stored'] });

/** §4-7, §5-6, §6-6, §7-3, §9-4, §10-5: the contract's own words of what is lent from where. */
export const loanPoolRules: Readonly<Record<LoanPool, LoanPoolRule>> = {
  oneEach: {
    clause: '4-7',
    sources: [oldOneEach, { classes: ['NK', 'DK', 'KK'], statuses: ['stored'], whenNeeded: true }],
    setUp: 'onInstruction',
  },
  MK: {
    clause: '5-6',
    sources: [
      oldOneEach,
      { classes: ['MK'], statuses: ['stored', 'awaitingDisposal'] },
      { classes: ['NK', 'DK', 'KK'], statuses: ['stored'], whenNeeded: true },
    ],
    setUp: 'onInstruction',
  },
  // Old one-per-person PCs only: neither LK devices nor ones in use (§6-6).
  LK: { clause: '6-6', sources: [oldOneEach], setUp: 'onInstruction' },
  mobile: {
    clause: '7-3',
    sources: [{ ...ownPool(['mobile', 'iPad']), loanPoolOnly: true }],
    setUp: 'always',
  },
  equipment: { clause: '9-4', sources: [ownPool(['equipment'])], setUp: 'none' },
  token: { clause: '10-5', sources: [ownPool(['token'])], setUp: 'none' },
};

/** The pool that lends a device as the ledger has it now; none of them, nothing. */
export const poolLending = (device: {
  readonly classCode: string;
  readonly status: string;
  readonly loanPool: boolean;
}): LoanPool | undefined =>
  loanPools.find((pool) =>
    loanPoolRules[pool].sources.some(
      ({ classes, statuses, loanPoolOnly }) =>
        (classes as readonly string[]).includes(device.classCode) &&
        (statuses as readonly string[]).includes(device.status) &&
        (device.loanPool || !loanPoolOnly),
    ),
  );
