/**
 * The clauses of 廃棄処分, each with what it orders: `agreedWay` is true where another way than destruction may be agreed with
 * 県 when the hardware does not allow it (§7-9).
 */
export const disposalClauses = {
  '4-12': { agreedWay: false },
  '5-11': { agreedWay: false },
  '6-11': { agreedWay: false },
  '7-9': { agreedWay: true },
} as const;
export type DisposalClause = keyof typeof disposalClauses;
export const disposalClauseIds = Object.keys(disposalClauses) as [DisposalClause, ...DisposalClause[]];

/** The clause by which a device is disposed of: the last that 取扱方針 names for it, or none. */
export const disposalClauseOf = (clauses: readonly string[] = []): DisposalClause | null =>
  clauses.findLast((clause): clause is DisposalClause => clause in disposalClauses) ?? null;
