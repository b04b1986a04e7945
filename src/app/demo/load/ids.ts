import { createHash } from 'node:crypto';
import { idFrom } from '#kernel/id.ts';

/** Ids of the sample world: the same key gives the same id in every run, so links to the demo keep working. */
export interface DemoIds {
  /** The id of a key within a kind. */
  of(kind: string, key: string): string;
  orNull(kind: string, key: string | null): string | null;
}

// Before the product's own time, so that every record made later sorts after the sample.
const epoch = Date.UTC(2025, 0, 1);

export function demoIds(seed: string): DemoIds {
  const made = new Map<string, string>();
  const of = (kind: string, key: string) => {
    const name = `${kind}:${key}`;
    const known = made.get(name);
    if (known) return known;
    const digest = createHash('sha256').update(seed).update(name).digest();
    const id = idFrom(epoch + made.size, digest.subarray(0, 10));
    made.set(name, id);
    return id;
  };
  return { of, orNull: (kind, key) => (key === null ? null : of(kind, key)) };
}
