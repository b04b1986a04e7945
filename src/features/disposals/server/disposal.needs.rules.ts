import type { Refused } from '#kernel/refusal.ts';
import type { CustodyGap } from '../contract/custody.ts';
import { type DisposalClause, disposalClauses } from '../contract/disposal-clauses.data.ts';
import { disposalsRefusals as refuse } from '../contract/disposals.refusals.ts';
import type { Scan } from './custody.rules.ts';

interface Item {
  readonly assetTag: string;
  readonly storageGb: number | null;
  readonly assetId: string;
  readonly foundAt: string | null;
  readonly noDrive: string;
  readonly labelOffAt: string | null;
}
interface Drive {
  readonly assetId: string;
  readonly serial: string;
  readonly destroyedAt: string | null;
  readonly countedAt: string | null;
  readonly photos: readonly unknown[];
}

/** What the needs of a step look at. */
export interface DisposalFactsNow {
  readonly clause: DisposalClause;
  readonly items: readonly Item[];
  readonly drives: readonly Drive[];
  readonly scans: readonly Scan[];
  readonly gaps: readonly CustodyGap[];
  /** The machine was looked at today. */
  readonly machineReady: boolean;
  /** Drives that were counted after the work; null before. */
  readonly countedAfter: number | null;
}

const unless = (holds: boolean, refusal: () => Refused): Refused | null => (holds ? null : refusal());

/** As many names as fit into a sentence, and how many more there are. */
export function named(names: readonly string[]): { readonly names: readonly string[]; readonly more: number } {
  const shown = 5;
  return { names: names.slice(0, shown), more: Math.max(0, names.length - shown) };
}

const waiting = ({ drives }: DisposalFactsNow) => drives.filter(({ destroyedAt }) => destroyedAt === null);

/** Devices of which no drive was taken out, and drives that are not destroyed. */
function leftOf(facts: DisposalFactsNow): readonly string[] {
  const opened = new Set(facts.drives.map(({ assetId }) => assetId));
  const closed = facts.items.filter(({ assetId, noDrive }) => noDrive === '' && !opened.has(assetId));
  return [...closed.map(({ assetTag }) => assetTag), ...waiting(facts).map(({ serial }) => serial)];
}

/** Drives that were destroyed and not read afterwards. */
export const uncounted = ({ drives }: Pick<DisposalFactsNow, 'drives'>): readonly string[] =>
  drives.filter(({ destroyedAt, countedAt }) => destroyedAt !== null && countedAt === null).map(({ serial }) => serial);

function beforeProblem({ clause, items }: DisposalFactsNow): Refused | null {
  const { names, more } = named(items.filter(({ foundAt }) => foundAt === null).map(({ assetTag }) => assetTag));
  return unless(names.length === 0, () => refuse.countBeforeFirst({ clause, missing: names, more }));
}

function afterProblem(facts: DisposalFactsNow): Refused | null {
  const { clause, countedAfter, drives } = facts;
  if (countedAfter === null) return refuse.countAfterFirst({ clause });
  const missing = named(uncounted(facts)).names;
  const agrees = countedAfter === drives.length && missing.length === 0;
  return unless(agrees, () =>
    refuse.countsDiffer({ clause, counted: countedAfter, destroyed: drives.length, missing }),
  );
}

/** By name in the table of the process: null when it is there, else what is missing. */
export const disposalNeeds: Readonly<Record<string, (facts: DisposalFactsNow) => Refused | null>> = {
  countedBefore: beforeProblem,
  countLeft: ({ items }) =>
    unless(
      items.some(({ foundAt }) => foundAt === null),
      () => refuse.nothingLeft(),
    ),
  workLeft: (facts) => unless(leftOf(facts).length > 0, () => refuse.nothingLeft()),
  labelLeft: ({ items }) =>
    unless(
      items.some(({ labelOffAt }) => labelOffAt === null),
      () => refuse.nothingLeft(),
    ),
  takenOut: (facts) => unless(waiting(facts).length > 0, () => refuse.nothingToDestroy()),
  machineReady: ({ clause, machineReady }) => unless(machineReady, () => refuse.machineFirst({ clause })),
  allDestroyed: (facts) => {
    const { names, more } = named(leftOf(facts));
    return unless(names.length === 0, () => refuse.driveLeft({ clause: facts.clause, left: names, more }));
  },
  countsAgree: afterProblem,
  labelsOff: ({ clause, items }) => {
    const { names, more } = named(items.filter((item) => item.labelOffAt === null).map(({ assetTag }) => assetTag));
    return unless(names.length === 0, () => refuse.labelsFirst({ clause, left: names, more }));
  },
  photographed: ({ clause, drives }) => {
    const { names, more } = named(drives.filter(({ photos }) => photos.length === 0).map(({ serial }) => serial));
    return unless(names.length === 0, () => refuse.photoFirst({ clause, left: names, more }));
  },
  custodyWhole: ({ clause, gaps }) => {
    const { names, more } = named(gaps.filter(({ told }) => !told).map(({ what }) => what));
    return unless(names.length === 0, () => refuse.custodyBroken({ clause, left: names, more }));
  },
  nothingDestroyed: ({ drives }) =>
    unless(
      drives.every(({ destroyedAt }) => destroyedAt === null),
      () => refuse.destroyedAlready(),
    ),
  agreedWay: ({ clause }) => unless(disposalClauses[clause].agreedWay, () => refuse.physicalOnly({ clause })),
};
