import { clauses } from './clauses.data.ts';
import { duties } from './duties.data.ts';
import type { Clause, Duty, DutyClaim } from './duty.ts';

/** `fulfilled`: claimed with evidence and a test. `open`: not yet. `scope`: nothing to do, only to know. */
export type DutyState = 'fulfilled' | 'open' | 'scope';

export type DutyCounts = Readonly<Record<DutyState, number>>;

/** Counts of one clause; their sum is the number of its rows. */
export type ClauseCoverage = DutyCounts & { readonly clause: Clause };

/** A claim names a duty that the contract does not have: a slip of the pen in a manifest. */
export class UnknownDutyError extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super(`The contract has no duty ${ids.join(', ')}.`);
    this.name = 'UnknownDutyError';
    this.ids = ids;
  }
}

const dutiesById: ReadonlyMap<string, Duty> = new Map(duties.map((duty) => [duty.id, duty]));
const clausesById: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.id, clause]));
const dutiesByClause: ReadonlyMap<string, readonly Duty[]> = Map.groupBy(duties, (duty) => duty.clause);

export const dutyIds: ReadonlySet<string> = new Set(dutiesById.keys());

export function dutyById(id: string): Duty | undefined {
  return dutiesById.get(id);
}

export function clauseById(id: string): Clause | undefined {
  return clausesById.get(id);
}

/** The rows of a clause in the order of the specification; none for a clause without rows or an unknown one. */
export function dutiesOfClause(clauseId: string): readonly Duty[] {
  return dutiesByClause.get(clauseId) ?? [];
}

/** The ids that are not in the contract, each once, in the order given. */
export function unknownDuties(ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter((id) => !dutyIds.has(id));
}

/** A claim without a check or without its proof is a promise, and a promise fulfils nothing. */
export function isComplete(claim: DutyClaim): boolean {
  return claim.evidence.trim() !== '' && claim.test.trim() !== '';
}

/**
 * The claims on each duty, by its id.
 * @throws UnknownDutyError when a claim names a duty that is not in the contract
 */
export function claimsByDuty(claims: readonly DutyClaim[]): ReadonlyMap<string, readonly DutyClaim[]> {
  const unknown = unknownDuties(claims.map((claim) => claim.duty));
  if (unknown.length > 0) throw new UnknownDutyError(unknown);
  return Map.groupBy(claims, (claim) => claim.duty);
}

/** `claims` are the claims on this very duty. */
export function dutyState(duty: Duty, claims: readonly DutyClaim[]): DutyState {
  if (duty.kind === 'scope') return 'scope';
  return claims.some(isComplete) ? 'fulfilled' : 'open';
}

/**
 * How far each clause is fulfilled: one entry per clause, in the order of the specification.
 * @throws UnknownDutyError when a claim names a duty that is not in the contract
 */
export function coverage(claims: readonly DutyClaim[]): ClauseCoverage[] {
  const claimed = claimsByDuty(claims);
  return clauses.map((clause) => {
    const counts = { fulfilled: 0, open: 0, scope: 0 };
    for (const duty of dutiesOfClause(clause.id)) counts[dutyState(duty, claimed.get(duty.id) ?? [])] += 1;
    return { clause, ...counts };
  });
}

/** The sum over several clauses: a chapter, or the whole contract. */
export function totalOf(entries: readonly DutyCounts[]): DutyCounts {
  const total = { fulfilled: 0, open: 0, scope: 0 };
  for (const entry of entries) {
    total.fulfilled += entry.fulfilled;
    total.open += entry.open;
    total.scope += entry.scope;
  }
  return total;
}
