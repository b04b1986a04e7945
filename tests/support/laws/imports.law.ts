import type { Source, Violation } from './source.ts';

/** A feature may enter only features of a lower rank (architecture: rooms). */
export const featureRanks: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['accounts', 'imports', 'search'],
    ['records'],
    ['places', 'catalog'],
    ['people', 'approvals', 'categories'],
    ['assets', 'knowledge', 'roster'],
    ['tickets', 'bookings', 'sims', 'access', 'counter'],
    [
      'requests',
      'intake',
      'loans',
      'repairs',
      'deliveries',
      'disposals',
      'stocktakes',
      'reconciliations',
      'rollouts',
      'patches',
      'writing',
    ],
    ['tokens', 'mobile', 'recalls', 'reports', 'contract'],
    ['stock'],
    ['home'],
  ].flatMap((names, rank) => names.map((name) => [name, rank])),
);

/** What the kernel may use besides itself: it runs anywhere. */
const kernelLibraries = new Set(['zod', '@orpc/contract']);

interface Room {
  readonly layer: 'kernel' | 'platform' | 'ui' | 'feature' | 'app';
  readonly feature: string | null;
  readonly side: 'contract' | 'server' | 'web' | null;
}

function roomOf(path: string): Room | null {
  const [src, layer, feature, side] = path.split('/');
  if (src !== 'src') return null;
  if (layer === 'features') return { layer: 'feature', feature: feature ?? '', side: (side as Room['side']) ?? null };
  if (layer === 'app') return { layer: 'app', feature: null, side: feature === 'web' ? 'web' : 'server' };
  if (layer === 'kernel' || layer === 'platform' || layer === 'ui') return { layer, feature: null, side: null };
  return null;
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Imports go down only, web never sees server, and a feature is entered by its contract or a *.public file. */
export function importViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => !isTest(source.path))
    .flatMap((source) =>
      source.imports.flatMap((target) => {
        const what = importProblem(source.path, target);
        return what ? [{ law: 'imports', path: source.path, what: `${what}: ${target}` }] : [];
      }),
    );
}

function importProblem(path: string, target: string): string | null {
  const from = roomOf(path);
  if (!from) return null;
  const to = roomOf(target);
  if (!to) {
    const library = !target.startsWith('src/');
    return from.layer === 'kernel' && library && !kernelLibraries.has(target) ? 'the kernel uses no library' : null;
  }
  return layerProblem(from, to) ?? sideProblem(from, to) ?? featureProblem(from, to, target);
}

function layerProblem(from: Room, to: Room): string | null {
  const below: Record<Room['layer'], readonly Room['layer'][]> = {
    kernel: ['kernel'],
    platform: ['kernel', 'platform'],
    ui: ['kernel', 'ui'],
    feature: ['kernel', 'platform', 'ui', 'feature'],
    app: ['kernel', 'platform', 'ui', 'feature', 'app'],
  };
  return below[from.layer].includes(to.layer) ? null : `${from.layer} does not see ${to.layer}`;
}

function sideProblem(from: Room, to: Room): string | null {
  const isServer = to.layer === 'platform' || to.side === 'server';
  const isWeb = to.layer === 'ui' || to.side === 'web';
  if (from.side === 'web' && isServer) return 'web does not see the server';
  if (from.side === 'server' && isWeb) return 'the server does not see web';
  if (from.side === 'contract' && (isServer || isWeb)) return 'a contract sees only contracts and the kernel';
  return null;
}

function featureProblem(from: Room, to: Room, target: string): string | null {
  if (to.layer !== 'feature' || to.feature === from.feature) return null;
  if (from.layer !== 'feature') return null;
  const publicDoor = to.side === 'contract' || /\.public\.tsx?$/.test(target);
  if (!publicDoor) return 'a feature is entered by its contract or a .public file';
  const [own, other] = [featureRanks[from.feature ?? ''], featureRanks[to.feature ?? '']];
  if (own === undefined || other === undefined) return 'a feature without a rank';
  return other < own ? null : `${from.feature} (rank ${own}) does not see ${to.feature} (rank ${other})`;
}
