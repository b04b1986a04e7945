import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page of a feature. `load` is the code split; `permission` hides the page from those who lack it. */
export interface PageRoute {
  /** TanStack path: `/places/$id`. */
  readonly path: string;
  readonly title: string;
  readonly permission: string;
  readonly load: () => Promise<ComponentType>;
}

/** An entry of the top bar. The menu follows the rights. */
export interface MenuEntry {
  readonly label: string;
  readonly to: string;
  readonly permission: string;
  /** For the tab bar of a phone. */
  readonly icon?: LucideIcon;
  /** Position in the bar, small first. */
  readonly order: number;
}

/** An action of the command palette (Ctrl+K). */
export interface PaletteAction {
  readonly label: string;
  readonly keywords: readonly string[];
  readonly to: string;
  readonly permission: string;
}

/** What a feature brings to the web app. */
export interface WebModule {
  readonly name: string;
  readonly pages: readonly PageRoute[];
  readonly menu?: readonly MenuEntry[];
  readonly actions?: readonly PaletteAction[];
}
