import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';
import type { StandardSoftwareKey } from '#features/catalog/contract/standard-software.data.ts';

/** By which a patch reaches a device. */
export const patchChannels = ['wsus', 'ownWsus', 'skysea', 'assetView', 'byHand'] as const;
export type PatchChannel = (typeof patchChannels)[number];

export const patchKinds = ['windows', 'office', 'software'] as const;
export type PatchKind = (typeof patchKinds)[number];

/** What is patched together: a network with its own verification, its own server and its own days. */
export const patchTargets = ['oneEach', 'MK', 'LK', 'training'] as const;
export type PatchTarget = (typeof patchTargets)[number];

export interface PatchTargetRule {
  readonly clause: string;
  /** Of which classes the ledger counts the devices. */
  readonly classes: readonly DeviceClassCode[];
  /** So many at least, where the contract itself says the number. */
  readonly least: number;
  /** Searched every week for what lacks a patch (§12-2). */
  readonly searched: boolean;
  /** What its own clause names beside Microsoft's: looked at for it whenever it comes out. */
  readonly named: readonly StandardSoftwareKey[];
  readonly channels: Readonly<Record<PatchKind, readonly PatchChannel[]>>;
}

const together = <C extends readonly PatchChannel[]>(microsoft: C, software: readonly PatchChannel[] = microsoft) => ({
  windows: microsoft,
  office: microsoft,
  software,
});

/** §12-2, §5-12, §6-12: the contract's own words of which devices get their patches how. */
export const patchTargetRules: Readonly<Record<PatchTarget, PatchTargetRule>> = {
  oneEach: {
    clause: '12-2',
    classes: ['NK', 'DK', 'KK'],
    least: 0,
    searched: true,
    named: [],
    channels: together(['wsus', 'skysea'], ['skysea', 'wsus']),
  },
  MK: {
    clause: '5-12',
    classes: ['MK'],
    least: 0,
    searched: true,
    named: ['acrobat'],
    channels: together(['ownWsus', 'assetView'], ['assetView']),
  },
  LK: {
    clause: '6-12',
    classes: ['LK'],
    least: 0,
    searched: true,
    named: ['acrobat'],
    channels: together(['ownWsus', 'skysea'], ['skysea']),
  },
  // The 32 PCs for courses in 301会議室 of 吉田山会館: every one, once a month (§12-2(4)).
  training: {
    clause: '12-2',
    classes: [],
    least: 32,
    searched: false,
    named: [],
    channels: together(['wsus', 'skysea', 'byHand']),
  },
};

/** Where the PCs for courses stand in the ledger: the site, and how the room's name begins (§12-2(4)). */
export const trainingRoom = { site: '吉田山会館', room: '301' } as const;

/** Days after the publication by which each part is done; an urgent one is quicker and leaves out nothing. */
export const patchDays = {
  decide: { usual: 7, urgent: 2 },
  test: { usual: 14, urgent: 4 },
  plan: { usual: 17, urgent: 5 },
  finish: { usual: 28, urgent: 10 },
} as const;
export type PatchPart = keyof typeof patchDays;

/** Open days in which whoever has a device without a patch is told. */
export const tellWithin = 3;
/** Days after a search by which each device that it found has its patch. */
export const settleWithin = 28;
/** Open days in which 県 hears of a test that showed something wrong. */
export const reportFaultWithin = 3;

export interface ImageRule {
  readonly clause: string;
  readonly classes: readonly DeviceClassCode[];
  /** Whose publications an image of these classes holds. */
  readonly target: PatchTarget;
}

/**
 * §4-8, §5-7, §6-7, §7-8: which devices are restored from a 標準イメージ. A mobile PC gets what is decided for 一人一台, from the same WSUS;
 * an iPad has none.
 */
export const imageRules: readonly ImageRule[] = [
  { clause: '4-8', classes: ['NK', 'DK', 'KK'], target: 'oneEach' },
  { clause: '5-7', classes: ['MK'], target: 'MK' },
  { clause: '6-7', classes: ['LK'], target: 'LK' },
  { clause: '7-8', classes: ['mobile'], target: 'oneEach' },
];
export const imageRuleOf = (classCode: string): ImageRule | undefined =>
  imageRules.find(({ classes }) => (classes as readonly string[]).includes(classCode));

/**
 * Open days after the last day of the test by which an image holds what was published: 「常に」 gives no number. By then a wave is on its way
 * (`plan` is three days after the test), and what leaves a repair is no older than what stands in the offices.
 */
export const imageWithin = 5;
