import type { Procurer } from '#features/assets/contract/asset.ts';
import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';

export const instructionKinds = ['settings', 'initialise', 'fitParts', 'kit'] as const;
export type InstructionKind = (typeof instructionKinds)[number];

interface InstructionRule {
  readonly clause: string;
  readonly classes: readonly DeviceClassCode[];
  /** Null: whoever bought it. */
  readonly procurer: Procurer | null;
}

/** For which devices 県 orders what (§7-7, §7-6, §4-8, §5-1). */
export const instructionRules: Readonly<Record<InstructionKind, InstructionRule>> = {
  settings: { clause: '7-7', classes: ['mobile', 'iPad'], procurer: null },
  initialise: { clause: '7-6', classes: ['mobile', 'iPad'], procurer: null },
  fitParts: { clause: '4-8', classes: ['NK', 'DK', 'KK'], procurer: 'central' },
  kit: { clause: '5-1', classes: ['MK'], procurer: 'department' },
};
