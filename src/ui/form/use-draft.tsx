import { Check } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../button.tsx';
import { formatClock } from '../format.ts';
import { Icon } from '../icon.tsx';
import { words } from '../words.ts';
import { type DraftBox, dropDraft, findDraft, keepDraft } from './draft-store.ts';

/** Milliseconds of quiet before a draft is kept. */
const QUIET = 400;

/** The device's storage, or null where it is closed to us. */
function deviceBox(): DraftBox | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Forgets every draft on this device: at logout, for desks are shared. */
export function dropAllDrafts(): void {
  const box = deviceBox();
  for (const key of Object.keys(box ?? {})) if (key.startsWith('mg.draft.')) box?.removeItem(key);
}

export interface DraftUse<V> {
  /** Whose and what: `${accountId}.ticket.new`. Null keeps none. */
  key: string | null;
  values: V;
  dirty: boolean;
  /** Puts found values back into the form. */
  onRestore: (values: V) => void;
}

export interface DraftState {
  /** When the draft was last kept, an instant; null before that, and where the device can't keep one. */
  readonly savedAt: string | null;
  /** True while the form shows what an earlier visit left. */
  readonly restored: boolean;
  /** Forgets the draft: after saving, or by 破棄. */
  discard(): void;
}

/**
 * Keeps what is typed on the device, so a reload or a crash loses nothing.
 * `const draft = useDraft({ key, values: form.values, dirty: form.dirty, onRestore: form.restore })`
 */
export function useDraft<V>({ key, values, dirty, onRestore }: DraftUse<V>): DraftState {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const putBack = useEffectEvent(onRestore);
  const keep = useEffectEvent(() => {
    if (key && dirty) setSavedAt(keepDraft(deviceBox(), key, values, Temporal.Now.instant())?.at ?? null);
  });

  useEffect(() => {
    const draft = key ? findDraft<V>(deviceBox(), key, Temporal.Now.instant()) : null;
    if (!draft) return;
    putBack(draft.values);
    setSavedAt(draft.at);
    setRestored(true);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the values starts the quiet time anew
  useEffect(() => {
    if (!key || !dirty) return;
    const timer = setTimeout(keep, QUIET);
    return () => clearTimeout(timer);
  }, [key, values, dirty]);

  // Closing the tab does not wait for the quiet time.
  useEffect(() => {
    const now = () => keep();
    window.addEventListener('pagehide', now);
    return () => window.removeEventListener('pagehide', now);
  }, []);

  return {
    savedAt,
    restored,
    discard() {
      if (key) dropDraft(deviceBox(), key);
      setSavedAt(null);
      setRestored(false);
    },
  };
}

/** 下書きを保存しました　10:43:52. Quiet, at the foot of the form. */
export function DraftNote({ draft, onDiscard }: { draft: DraftState; onDiscard?: () => void }) {
  if (!draft.savedAt) return null;
  return (
    <span className="muted row">
      <Icon of={Check} size={14} />
      <span>
        {draft.restored ? words.draft.restored : words.draft.saved}
        {'　'}
        <span className="t">{formatClock(draft.savedAt)}</span>
      </span>
      {draft.restored && onDiscard && (
        <Button tone="quiet" size="sm" onPress={onDiscard}>
          {words.draft.discard}
        </Button>
      )}
    </span>
  );
}
