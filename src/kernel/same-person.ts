/** The person behind an account: a ヘルプデスク担当者, a 職員, both, or nobody that is known. */
export interface PersonBehind {
  readonly accountId: string;
  readonly agentId: string | null;
  readonly staffMemberId: string | null;
}

/** Whether two accounts are those of one person: another account does not make another pair of eyes. */
export function isSamePerson(one: PersonBehind, other: PersonBehind): boolean {
  return (
    one.accountId === other.accountId ||
    (one.agentId !== null && one.agentId === other.agentId) ||
    (one.staffMemberId !== null && one.staffMemberId === other.staffMemberId)
  );
}
