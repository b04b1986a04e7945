import { useCallback } from 'react';
import { useLive } from '#ui/live/live.ts';

/** Reads again when a 申し送り changes. */
export function useHandoverNews(refetch: () => unknown): void {
  useLive(
    'handover',
    null,
    useCallback(() => void refetch(), [refetch]),
  );
}
