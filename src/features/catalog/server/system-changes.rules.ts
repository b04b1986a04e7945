import type { Refused } from '#kernel/refusal.ts';
import { fold } from '#kernel/text/fold.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemChangeKind, SystemDraft } from '../contract/catalog.ts';
import { type StandardSystemKey, standardSystemKeys, standardSystems } from '../contract/standard-systems.data.ts';

/** The system as it was, in the fields a change is seen by. */
export type SystemFacts = Pick<SystemDraft, 'name' | 'active' | 'listedAs'>;

export interface SeenSystemChange {
  readonly kind: SystemChangeKind;
  readonly was: string;
  readonly became: string;
}

const lengthIn = (name: string, key: StandardSystemKey): number =>
  Math.max(0, ...standardSystems[key].known.map((word) => (fold(name).includes(fold(word)) ? word.length : 0)));

/** The row of the contract's list that a name stands for: the one it holds most of. LGWAN接続環境 is not LGWAN. */
export function listedSystemOf(name: string): StandardSystemKey | null {
  const [best] = standardSystemKeys
    .map((key) => ({ key, length: lengthIn(name, key) }))
    .toSorted((a, b) => b.length - a.length);
  return best && best.length > 0 ? best.key : null;
}

/** What a save changes, whatever the form says of it (§1-5). A row of the contract's list that is registered is none. */
export function systemChangesOf(before: SystemFacts | null, after: SystemFacts): SeenSystemChange[] {
  if (!before) return after.listedAs ? [] : [{ kind: 'added', was: '', became: after.name }];
  const seen: SeenSystemChange[] = [];
  const isOther = fold(before.name) !== fold(after.name) || (before.listedAs !== null && !after.listedAs);
  if (isOther) seen.push({ kind: 'replaced', was: before.name, became: after.name });
  if (before.active !== after.active)
    seen.push({ kind: after.active ? 'restored' : 'withdrawn', was: before.name, became: after.name });
  return seen;
}

/** Why the system can't stand for a row of the list; null when it can. One that keeps its row may be called anything. */
export function listedProblem(before: SystemFacts | null, { name, listedAs }: SystemFacts): Refused | null {
  if (!listedAs || listedAs === before?.listedAs || listedSystemOf(name) === listedAs) return null;
  return refused.notListed({ name: standardSystems[listedAs].name });
}
