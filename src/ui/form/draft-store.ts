/** Where drafts lie: localStorage, or a map in tests. */
export interface DraftBox {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Draft<V> {
  readonly values: V;
  /** When it was kept, an ISO instant of the device's clock. */
  readonly at: string;
}

const PREFIX = 'mg.draft.';
const KEPT_DAYS = 14;

/** Keeps a draft. False when the device has no room or no storage: then nothing is said to be saved. */
export function keepDraft<V>(box: DraftBox | null, key: string, values: V, now: Temporal.Instant): Draft<V> | null {
  const draft: Draft<V> = { values, at: now.toString() };
  try {
    if (!box) return null;
    box.setItem(PREFIX + key, JSON.stringify(draft));
    return draft;
  } catch {
    return null;
  }
}

/** The draft under this key, or null when there is none, it is older than 14 days, or it is not one of ours. */
export function findDraft<V>(box: DraftBox | null, key: string, now: Temporal.Instant): Draft<V> | null {
  try {
    const draft = JSON.parse(box?.getItem(PREFIX + key) ?? 'null') as Draft<V> | null;
    if (!draft?.values || typeof draft.at !== 'string') return null;
    const age = Temporal.Instant.from(draft.at).until(now).total('hours');
    return age <= KEPT_DAYS * 24 ? draft : null;
  } catch {
    return null;
  }
}

export function dropDraft(box: DraftBox | null, key: string): void {
  try {
    box?.removeItem(PREFIX + key);
  } catch {
    // A device without storage has no draft to drop.
  }
}
