import { useSyncExternalStore } from 'react';

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** One column and 44 px targets. */
export const usePhone = () => useMedia('(max-width: 48rem)');
/** Room for a third column: the side pane. */
export const useWide = () => useMedia('(min-width: 75rem)');
