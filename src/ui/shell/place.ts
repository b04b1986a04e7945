import type { LucideIcon } from 'lucide-react';

/** A place of the menu: 受付, 機器. The menu follows the rights; at most nine. */
export interface Place {
  readonly key: string;
  readonly word: string;
  readonly href: string;
  /** For the tab bar of the phone. */
  readonly icon?: LucideIcon;
  /** True on the place the user is at. */
  readonly current: boolean;
}
