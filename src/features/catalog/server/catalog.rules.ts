import { addDays, daysBetween } from '#kernel/calendar/civil.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { PolicyRevision } from '../contract/catalog.contract.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';

/** 連絡先の定期確認 (§3-3) is due half a year after the last one. */
export const verificationDays = 180;

export function isOverdue(verifiedOn: string | null, today: string): boolean {
  return verifiedOn === null || daysBetween(verifiedOn, today) > verificationDays;
}

/** The newest day of verification that is overdue today: what SQL compares with. */
export const overdueBefore = (today: string): string => addDays(today, -verificationDays);

/** Support that ends within so many days is shown. */
export const supportWarnBefore = (today: string): string => addDays(today, verificationDays);

const clauseShape = /^\d{1,2}-\d{1,2}$/;

/** Why the policy can't change this way; null when it can. `laterFrom` is the first row after the wanted day. */
export function policyProblem(
  wanted: Pick<PolicyRevision, 'validFrom' | 'validTo' | 'draft'>,
  state: { today: string; laterFrom: string | null },
): Refused | null {
  if (wanted.validFrom < state.today) return refused.policyFromPast();
  if (wanted.validTo !== null && wanted.validTo < wanted.validFrom) return refused.policyBackwards();
  if (state.laterFrom !== null) return refused.policyLater({ from: state.laterFrom });
  const odd = Object.values(wanted.draft.clauses)
    .flat()
    .find((clause) => !clauseShape.test(clause));
  return odd === undefined ? null : refused.unknownClause({ clause: odd });
}

/** What somebody came to know of a system (§1-5(3)) is asked again after a year. */
export const trainingDays = 365;
export const trainedBefore = (today: string): string => addDays(today, -trainingDays);
