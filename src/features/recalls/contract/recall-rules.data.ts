/** Our own promises of §4-9: what the clause leaves open. 県 reads them on the page of the clause. */
export const recallPromises = {
  /** Open days until the 所属 is told of a device that nobody uses. */
  tellWithin: 5,
  /** Open days after that until it is asked again. */
  answerWithin: 10,
  /** Open days from the finding until the device is collected, or its 所属 said what for it is used. */
  settleWithin: 30,
} as const;

/** Classes that are given up in a year of the specification, whether 県 ordered it by then or not (§7-1). */
export const plannedRetirements = [{ classCode: 'iPad', by: '2027-03-31' }] as const;
