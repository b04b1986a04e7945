import type { Refused } from '#kernel/refusal.ts';
import { fold } from '#kernel/text/fold.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SoftwareChangeDraft, SoftwareChangeKind, SoftwareDraft } from '../contract/catalog.ts';
import { standardSoftware } from '../contract/standard-software.data.ts';

/** Open days within which 県 is agreed with about a change (§1-5(2)). */
export const agreementDays = 10;

/** The product as it was, in the columns a change is seen by. */
export type SoftwareFacts = Pick<SoftwareDraft, 'name' | 'maker' | 'currentVersion' | 'active' | 'listedAs'>;

export interface SeenChange {
  readonly kind: SoftwareChangeKind;
  readonly was: string;
  readonly became: string;
}

const product = ({ maker, name }: SoftwareFacts) => `${maker} ${name}`;

/** What a save changes, whatever the form says of it. A first version is none: nothing was known before. */
export function changesOf(before: SoftwareFacts | null, after: SoftwareFacts): SeenChange[] {
  if (!before) return after.listedAs ? [] : [{ kind: 'added', was: '', became: product(after) }];
  const seen: SeenChange[] = [];
  const isOther = fold(product(before)) !== fold(product(after)) || (before.listedAs !== null && !after.listedAs);
  if (isOther) seen.push({ kind: 'replaced', was: product(before), became: product(after) });
  if (before.currentVersion !== null && before.currentVersion !== after.currentVersion)
    seen.push({ kind: 'version', was: before.currentVersion, became: after.currentVersion ?? '' });
  if (before.active !== after.active)
    seen.push({ kind: after.active ? 'restored' : 'withdrawn', was: product(before), became: product(after) });
  return seen;
}

/** A new version goes on being in scope; anything else, and a version that is said to change nothing, 県 hears of. */
export const needsAgreement = (change: { kind: SoftwareChangeKind; affects: readonly string[] }): boolean =>
  change.kind !== 'version' || change.affects.length === 0;

/** Why the product can't be saved this way; null when it can. */
export function softwareProblem(
  before: SoftwareFacts | null,
  after: SoftwareFacts,
  change: SoftwareChangeDraft | null,
  today: string,
): Refused | null {
  if (after.listedAs && after.listedAs !== before?.listedAs) {
    const { name, known } = standardSoftware[after.listedAs];
    if (!known.some((words) => fold(after.name).includes(fold(words)))) return refused.notListed({ name });
  }
  if (changesOf(before, after).length === 0) return null;
  if (!change) return refused.changeRequired();
  return change.on > today ? refused.changeInFuture() : null;
}
