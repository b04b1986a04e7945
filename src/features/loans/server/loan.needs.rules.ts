import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { Refused } from '#kernel/refusal.ts';
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

/** What was read at the counter against what the loan holds. */
export function thingsProblem(held: ReadonlyMap<string, string>, read: readonly string[]): Refused | null {
  const missing = [...held].filter(([id]) => !read.includes(id)).map(([, tag]) => tag);
  const strange = read.filter((id) => !held.has(id));
  return missing.length > 0 || strange.length > 0 ? refuse.wrongThings({ missing, strange }) : null;
}
