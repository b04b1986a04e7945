import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';

/** Broken devices of which the parts that work are taken out and kept by 規格, whichever clause asks it. */
export const salvageClauses = {
  '4-9': ['NK', 'DK', 'KK'],
  '5-8': ['MK'],
  '6-8': ['LK'],
} as const satisfies Readonly<Record<string, readonly DeviceClassCode[]>>;
