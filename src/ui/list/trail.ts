import { createStore, useStore } from './store.ts';

/** The rows a record was opened from: where 前 and 次 lead, and the way back with every condition kept. */
export interface Trail {
  /** The list's key, so a record of another kind does not follow it. */
  readonly list: string;
  /** The view's title and its URL: the crumb back. */
  readonly title: string;
  readonly href: string;
  readonly items: readonly { readonly id: string; readonly href: string }[];
  /** 48, or 1,000+ as words. */
  readonly totalWords: string;
}

const trail = createStore<Trail | null>(null);

export const leaveTrail = (next: Trail): void => trail.set(next);

/** A record's place among the rows it was opened from; null when it was opened from elsewhere. */
export interface TrailPlace {
  readonly title: string;
  readonly href: string;
  /** 4 / 48 */
  readonly words: string;
  readonly previous: string | null;
  readonly next: string | null;
}

export function placeOn(given: Trail | null, list: string, id: string): TrailPlace | null {
  if (given?.list !== list) return null;
  const at = given.items.findIndex((item) => item.id === id);
  if (at < 0) return null;
  return {
    title: given.title,
    href: given.href,
    words: `${(at + 1).toLocaleString('ja-JP')} / ${given.totalWords}`,
    previous: given.items[at - 1]?.href ?? null,
    next: given.items[at + 1]?.href ?? null,
  };
}

export function useTrail(list: string, id: string): TrailPlace | null {
  const given = useStore(trail, (t) => t);
  return placeOn(given, list, id);
}
