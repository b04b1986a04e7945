/** For `refine` of a list: nothing in it twice, or the words that say so. What the server folds is folded for the key too. */
export const eachOnce = <T>(keyOf: (one: T) => string) =>
  [
    (list: readonly T[]) => new Set(list.map(keyOf)).size === list.length,
    { error: '同じものが2度入っています。1つにしてください。' },
  ] as const;
