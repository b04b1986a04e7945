import { readRefusal } from './form/refusal.ts';
import { words } from './words.ts';

export type ToastTone = 'success' | 'info' | 'warn' | 'error';

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  /** What happened: R8-03764 を登録しました。 */
  readonly words: string;
  /** One way on: 開く, 元に戻す. */
  readonly action?: { readonly word: string; readonly run: () => void };
}

export interface ToastStore {
  show(toast: Omit<Toast, 'id'>): number;
  dismiss(id: number): void;
  subscribe(listener: () => void): () => void;
  list(): readonly Toast[];
}

/** At most three stand at once: the oldest makes room. The same words do not stand twice. */
export function createToastStore(limit = 3): ToastStore {
  let toasts: readonly Toast[] = [];
  let next = 1;
  const listeners = new Set<() => void>();
  const set = (now: readonly Toast[]) => {
    toasts = now;
    for (const listener of listeners) listener();
  };
  return {
    show(toast) {
      const id = next++;
      const others = toasts.filter((one) => one.words !== toast.words);
      set([...others, { ...toast, id }].slice(-limit));
      return id;
    },
    dismiss: (id) => set(toasts.filter((one) => one.id !== id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => toasts,
  };
}

const store = createToastStore();

/** Says in passing that something was done. What the user must act on belongs in a notice, not here. */
export function toast(said: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  return store.show({ tone: options.tone ?? 'success', words: said, action: options.action });
}

/** Says why something did not work: the server's words when it answered, ours when it was not reached. Stays until closed. */
export function showFailure(error: unknown): void {
  toast(readRefusal(error)?.words ?? `${words.error.away}${words.error.later}`, { tone: 'error' });
}

export const toastStore: ToastStore = store;
