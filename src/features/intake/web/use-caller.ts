import { useQuery } from '@tanstack/react-query';
import { type RefObject, useDeferredValue, useEffect } from 'react';
import { useNavigate } from '#ui/link.tsx';
import type { CallerCandidate } from '../contract/caller.ts';
import { intake } from './intake.client.ts';
import { type Intake, withCard } from './intake-state.ts';
import type { SetIntake } from './use-intake-form.ts';

/** Who the typed text means. The former answer stays while the next is on its way; `answered` says which of them it is. */
export function useCallerLookup(text: string) {
  const asked = useDeferredValue(text.trim());
  const lookup = useQuery({
    ...intake.query.caller.queryOptions({ input: { text: asked } }),
    enabled: asked.length > 0,
    staleTime: 30_000,
    placeholderData: (previous) => (asked.length > 0 ? previous : undefined),
  });
  const answered = asked === text.trim() && lookup.isSuccess && !lookup.isPlaceholderData;
  return { data: lookup.data, answered };
}

/** Everything the desk knows of a caller, on one card. */
function useCallerCard(staffMemberId: string | null) {
  return useQuery({
    ...intake.query.callerCard.queryOptions({ input: { staffMemberId: staffMemberId ?? '' } }),
    enabled: staffMemberId !== null,
  });
}

/** The caller: taken from the box, opened as a card, and from then on the form is about them. */
export function useCaller(typed: Intake, set: SetIntake, next: RefObject<HTMLInputElement | null>) {
  const navigate = useNavigate();
  const { data: card } = useCallerCard(typed.caller?.id ?? null);
  useEffect(() => {
    if (card) set((one) => withCard(one, card));
  }, [card, set]);
  const choose = (id: string | null, name: string, device: Intake['device'] = null) => {
    set((one) => ({ ...one, caller: { id, name }, device }));
    next.current?.focus();
  };
  return {
    card,
    outside: (name: string) => choose(null, name),
    take: (one: CallerCandidate) => {
      if (one.kind === 'staff') return choose(one.id, one.name);
      if (one.kind === 'ticket') return navigate(`/tickets/${one.id}`);
      const device = { id: one.id, code: one.assetTag, word: one.modelName };
      choose(one.staffMemberId, one.userName ?? one.departmentName ?? one.assetTag, device);
    },
  };
}
