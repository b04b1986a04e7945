import { elementAt } from './prng.ts';
import type { DemoThing } from './world-loans.ts';

/** Web会議用備品 in its kits and by itself, and the tokens (§9-4, §10-5). */
export const TOKENS = 430;
export const KITS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

type Kind = { letters: string; model: string; kits: number; singles: number };
const KINDS: readonly Kind[] = [
  { letters: 'WR', model: 'router', kits: 6, singles: 14 },
  { letters: 'WC', model: 'camera', kits: 6, singles: 18 },
  { letters: 'WM', model: 'speaker', kits: 6, singles: 16 },
  { letters: 'WD', model: 'display', kits: 0, singles: 12 },
  { letters: 'WP', model: 'projector', kits: 0, singles: 18 },
];

export function buildThings(): DemoThing[] {
  const equipment = KINDS.flatMap(({ letters, model, kits, singles }) =>
    Array.from({ length: kits + singles }, (_, i): DemoThing => {
      const assetTag = `${letters}-${String(i + 1).padStart(4, '0')}`;
      const kitKey = i < kits ? elementAt(KITS, i) : null;
      return { key: assetTag, assetTag, classCode: 'equipment', modelKey: model, acquiredOn: '2024-06-03', kitKey };
    }),
  );
  const tokens = Array.from({ length: TOKENS }, (_, i): DemoThing => {
    const assetTag = `HT-${String(i + 1).padStart(5, '0')}`;
    return { key: assetTag, assetTag, classCode: 'token', modelKey: 'token', acquiredOn: '2025-03-03', kitKey: null };
  });
  return [...equipment, ...tokens];
}
