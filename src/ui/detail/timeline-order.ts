/** What kind of thing an entry of 経過 records; each has its own sign. */
export type TimelineKind =
  | 'note'
  | 'correction'
  | 'reply'
  | 'escalation'
  | 'report'
  | 'phone'
  | 'mail'
  | 'chat'
  | 'visit'
  | 'state'
  | 'approval'
  | 'file'
  | 'system';

export interface EntryFilter {
  readonly key: string;
  readonly word: string;
  readonly kinds: readonly TimelineKind[];
}

interface Dated {
  readonly kind: TimelineKind;
  /** ISO-8601 UTC instant. */
  readonly at: string;
}

/** The entries a filter lets through, by time; entries of one moment keep the order they were written in. */
export function entriesToShow<E extends Dated>(
  entries: readonly E[],
  filter: EntryFilter | null,
  newestFirst: boolean,
): readonly E[] {
  const kept = filter ? entries.filter((entry) => filter.kinds.includes(entry.kind)) : entries;
  const byTime = kept.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return newestFirst ? byTime.reverse() : byTime;
}
