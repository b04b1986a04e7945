import { createContext, useContext } from 'react';
import type { ReaderPlace } from '../routing/navigation.ts';
import type { PlaceKey } from '../routing/places.data.ts';

/** What a page of the app stands in: the kit's lists, records and forms read it for their tree and their breadcrumb. */
export interface Surroundings {
  readonly place: PlaceKey;
  readonly placeWord: string;
  /** The place as this reader has it; null when none of its screens is for them. */
  readonly own: ReaderPlace | null;
  /** The screen the page is, or is under. */
  readonly screen: { readonly label: string; readonly href: string } | null;
  /** True on the screen itself. */
  readonly isScreen: boolean;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Null outside the app: a page of parts, a test of one component. */
export const useSurroundings = () => useContext(SurroundingsContext);
