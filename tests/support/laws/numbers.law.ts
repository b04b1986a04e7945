/** Files of a numbered series (`0001-…`, `0001_…`) whose number another file of it has taken. */
export function takenTwice(names: readonly string[]): string[] {
  const numbered = names.filter((name) => /^\d{4}[-_]/.test(name));
  return numbered.filter((name) => numbered.some((other) => other !== name && other.slice(0, 4) === name.slice(0, 4)));
}
