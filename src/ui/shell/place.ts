import type { LucideIcon } from 'lucide-react';

/** A place of the menu: 受付, 機器. The menu follows the rights; at most nine stand in the bar. */
export interface Place {
  readonly key: string;
  readonly word: string;
  readonly href: string;
  /** For the tab bar of the phone. */
  readonly icon?: LucideIcon;
  /** `g` and this letter lead there. */
  readonly letter?: string;
  /** Where it is reached from; the bar when it says nothing. */
  readonly stands?: 'brand' | 'bar' | 'person';
  /** True on the place the user is at. */
  readonly current: boolean;
}

export const inBar = (place: Place) => (place.stands ?? 'bar') === 'bar';
