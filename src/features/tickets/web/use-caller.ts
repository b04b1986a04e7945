import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { tickets } from './tickets.client.ts';

/** Who the typed text means. The former answer stays while the next is on its way; `answered` says which of them it is. */
export function useCallerLookup(text: string) {
  const asked = useDeferredValue(text.trim());
  const lookup = useQuery({
    ...tickets.query.caller.queryOptions({ input: { text: asked } }),
    enabled: asked.length > 0,
    staleTime: 30_000,
    placeholderData: (previous) => (asked.length > 0 ? previous : undefined),
  });
  const answered = asked === text.trim() && lookup.isSuccess && !lookup.isPlaceholderData;
  return { data: lookup.data, answered };
}

/** Everything the desk knows of a caller, on one card. */
export function useCallerCard(staffMemberId: string | null) {
  return useQuery({
    ...tickets.query.callerCard.queryOptions({ input: { staffMemberId: staffMemberId ?? '' } }),
    enabled: staffMemberId !== null,
  });
}
