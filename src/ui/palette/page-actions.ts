import { useEffect, useRef } from 'react';
import type { PaletteItem } from './palette-state.ts';

type Offer = () => readonly PaletteItem[];
const offers = new Set<Offer>();

/** What can be done on this page, for the palette: it asks when it opens. */
export function usePageActions(items: Offer): void {
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  });
  useEffect(() => {
    const offer = () => latest.current();
    offers.add(offer);
    return () => void offers.delete(offer);
  }, []);
}

export const pageActions = (): readonly PaletteItem[] => [...offers].flatMap((offer) => offer());
