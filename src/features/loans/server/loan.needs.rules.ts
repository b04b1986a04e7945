import type { Refused } from '#kernel/refusal.ts';
import { type LoanPool, type LoanSource, loanPoolRules } from '../contract/loan-pools.data.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refuse } from '../contract/loans.refusals.ts';

/** What the needs of a step look at. */
export interface LoanFacts {
  readonly pool: LoanPool;
  readonly items: readonly {
    readonly tag: string;
    readonly status: string;
    readonly statusWords: string;
    readonly active: boolean;
  }[];
  readonly recalled: boolean;
  readonly arranged: boolean;
  readonly swapped: boolean;
}

const lendable = ['stored', 'awaitingDisposal'];

/** By name in the table of the process: null when it is there, else what is missing. */
export const loanNeeds: Readonly<Record<string, (facts: LoanFacts) => Refused | null>> = {
  free: ({ items }) => {
    const held = items.find(({ status, active }) => active && !lendable.includes(status));
    return held ? refuse.notFree({ tag: held.tag, status: held.statusWords }) : null;
  },
  mobile: ({ pool }) => (pool === 'mobile' ? null : refuse.onlyMobile()),
  token: ({ pool }) => (pool === 'token' ? null : refuse.onlyToken()),
  recalled: ({ recalled }) => (recalled ? null : refuse.notRecalled()),
  arranged: ({ arranged }) => (arranged ? null : refuse.notArranged()),
  swapped: ({ swapped }) => (swapped ? null : refuse.notSwapped()),
};

export interface Lendable {
  readonly assetTag: string;
  readonly classCode: string;
  readonly status: string;
  readonly loanPool: boolean;
}

const fits = (asset: Lendable, source: LoanSource) =>
  (source.classes as readonly string[]).includes(asset.classCode) && (!source.loanPoolOnly || asset.loanPool);

/** §4-7, §5-6, §6-6, §7-3, §9-4, §10-5: whether a thing may be lent for the pool; the state counts when it is handed over. */
export function poolProblem(pool: LoanPool, asset: Lendable, needsCurrent: boolean): Refused | null {
  const { sources, clause } = loanPoolRules[pool];
  const fitting = sources.filter((source) => fits(asset, source));
  if (fitting.length === 0) return refuse.notOfPool({ tag: asset.assetTag, pool: words.pools[pool], clause });
  const statuses = fitting.filter((source) => needsCurrent || !source.whenNeeded).flatMap(({ statuses }) => statuses);
  // A thing that is lent now may be booked for later: what it is then is looked at when it is handed over.
  if (asset.status === 'lent' || (statuses as readonly string[]).includes(asset.status)) return null;
  const whenNeeded = fitting.some(
    (source) => source.whenNeeded && (source.statuses as readonly string[]).includes(asset.status),
  );
  return whenNeeded
    ? refuse.onlyWhenNeeded({ tag: asset.assetTag, clause })
    : refuse.notOfPool({ tag: asset.assetTag, pool: words.pools[pool], clause });
}

/** What was read at the counter against what the loan holds. */
export function thingsProblem(held: ReadonlyMap<string, string>, read: readonly string[]): Refused | null {
  const missing = [...held].filter(([id]) => !read.includes(id)).map(([, tag]) => tag);
  const strange = read.filter((id) => !held.has(id));
  return missing.length > 0 || strange.length > 0 ? refuse.wrongThings({ missing, strange }) : null;
}
