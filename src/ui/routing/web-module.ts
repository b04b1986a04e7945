import type { ComponentType } from 'react';
import type { Role } from '#kernel/actor.ts';
import type { PlaceKey } from './places.data.ts';
import type { SectionKey } from './places.messages.ts';
import type { WebFilling } from './web-slot.ts';

/** A screen that stands in the tree of its place. */
export interface Standing {
  readonly place: PlaceKey;
  readonly section: SectionKey;
  /** Position in its section, small first. Sections follow their smallest. */
  readonly order: number;
  /** What it is called in the tree, when that is not its title. */
  readonly label?: string;
}

/** A page of a feature. `load` is the code split; `permission` hides the page from those who lack it. */
export interface PageRoute {
  /** TanStack path: `/places/$id`. */
  readonly path: string;
  readonly title: string;
  readonly permission: string;
  /** What the command palette finds it by besides its title; a page without is not offered there. */
  readonly keywords?: readonly string[];
  /** Of those who hold the permission, whom the page is made for; without it all of them. */
  readonly roles?: readonly Role[];
  /** Where it stands: in the tree of a place, or under a screen that does, by its path. The first it may open counts. */
  readonly at: Standing | { readonly under: string | readonly string[] };
  /**
   * What the app puts around it: the breadcrumb alone, or with the tree of its place, or with its screens in one line.
   * Without it the page brings all of that itself, as the kit's lists, records and forms do.
   */
  readonly frame?: 'tree' | 'strip' | 'crumbs';
  readonly load: () => Promise<ComponentType>;
}

/**
 * An action of the command palette (Ctrl+K). Offered to those who may open the page it leads to. A module names only those
 * that are called otherwise than their page, lead to a view of it, or are for fewer.
 */
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
  readonly actions?: readonly PaletteAction[];
  /** Fillings for slots that lower features leave on their pages. */
  readonly fills?: readonly WebFilling[];
}
