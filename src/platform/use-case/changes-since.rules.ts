import type { Changes } from '../audit/audit-writer.ts';

interface ChangeRecord {
  readonly request_id: string;
  readonly changes: unknown;
}

/**
 * Each field as it was before the last `saves` saves and as it is after them, from records that begin with the newest. A
 * save is what one request wrote. What was changed and put back is left out.
 */
export function changesSince(records: readonly ChangeRecord[], saves: number): Changes {
  const requests = new Set<string>();
  const merged = new Map<string, readonly [unknown, unknown]>();
  for (const { request_id, changes } of records) {
    requests.add(request_id);
    if (requests.size > saves) break;
    for (const [field, [from, to]] of Object.entries((changes ?? {}) as Changes)) {
      merged.set(field, [from, merged.has(field) ? merged.get(field)?.[1] : to]);
    }
  }
  const differs = ([from, to]: readonly [unknown, unknown]) => JSON.stringify(from) !== JSON.stringify(to);
  return Object.fromEntries([...merged].filter(([, change]) => differs(change)));
}
