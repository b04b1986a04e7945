import type { PatchKind, PatchTarget } from '#features/patches/contract/patch-targets.data.ts';
import { regularDays } from '#features/patches/server/patch-occasions.ts';
import { dayOf, isoDate, shiftOpenDays } from '../demo-calendar.ts';
import { SOFTWARE_PATCHES, VERSION_PATCHES } from '../tables/patches.ts';
import type { DemoBase } from '../world.ts';

/** What a maker published on a day. */
export interface Publication {
  readonly day: string;
  readonly product: string;
  readonly title: string;
  readonly kind: PatchKind;
  readonly urgent: boolean;
  readonly sizeMb: number;
  readonly targets: readonly PatchTarget[];
}

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
const everywhere = ['oneEach', 'MK', 'LK'] as const;

/** Each month's of Microsoft, and the others of the tables: 34 in a year (§16). */
export function publicationsOf({ asOf }: DemoBase): Publication[] {
  const monthly = regularDays({ from: '2025-04-01', to: asOf }).flatMap((day) => {
    const month = `${Number(day.slice(5, 7))}月`;
    const usual = { day, urgent: false };
    return [
      {
        ...usual,
        product: 'windows11',
        title: `Microsoft ${month}の修正パッチ`,
        kind: 'windows',
        sizeMb: 1100,
        targets: [...everywhere, 'training'],
      },
      {
        ...usual,
        product: 'office',
        title: `Microsoft Office ${month}の修正パッチ`,
        kind: 'office',
        sizeMb: 620,
        targets: everywhere,
      },
    ] as const;
  });
  const others = rowsOf(SOFTWARE_PATCHES)
    .filter(([day = '']) => day <= asOf)
    .map(([day = '', product = '', title = '', urgent = '']) => ({
      day,
      product,
      title,
      kind: 'software' as const,
      urgent: urgent !== '',
      sizeMb: 380,
      targets: product === 'acrobat' ? everywhere : (['oneEach'] as const),
    }));
  const versions = rowsOf(VERSION_PATCHES).map(([product = '', days = '0', title = '', kind = '']) => ({
    day: isoDate(shiftOpenDays(dayOf(asOf), -Number(days))),
    product,
    title,
    kind: kind as PatchKind,
    urgent: false,
    sizeMb: 180,
    targets: ['oneEach'] as const,
  }));
  return [...monthly, ...others, ...versions];
}
