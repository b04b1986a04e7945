import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { SuggestedKnowledge, SuggestedTicket, Suggestions } from '../contract/intake.ts';
import type { Intake } from './intake-state.ts';
import { tickets } from './tickets.client.ts';

/** Milliseconds of quiet before the server is asked. */
const QUIET = 250;

/** One line of the candidates: what Alt+Enter takes when it is framed. */
export type Candidate =
  | { readonly kind: 'knowledge'; readonly id: string; readonly item: SuggestedKnowledge }
  | { readonly kind: 'ticket'; readonly id: string; readonly item: SuggestedTicket };

/** Known errors first, then like tickets, then manuals: the order they stand on screen. */
export function candidatesOf(found: Suggestions | undefined): Candidate[] {
  if (!found) return [];
  const knowledge = (items: SuggestedKnowledge[]) =>
    items.map((item) => ({ kind: 'knowledge', id: item.id, item }) as const);
  return [
    ...knowledge(found.knownErrors),
    ...found.tickets.map((item) => ({ kind: 'ticket', id: item.id, item }) as const),
    ...knowledge(found.manuals),
  ];
}

/** Candidates for what is typed so far, asked again after a moment of quiet. */
export function useSuggestions(intake: Intake, siteId: string | null) {
  const wanted = useMemo(
    () => ({
      subject: intake.subject,
      event: intake.kind === 'fault' ? intake.interview.event : intake.body,
      assetId: intake.device?.id ?? null,
      categoryId: intake.category?.id ?? null,
      siteId,
    }),
    [intake.subject, intake.kind, intake.interview.event, intake.body, intake.device?.id, intake.category?.id, siteId],
  );
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), QUIET);
    return () => clearTimeout(timer);
  }, [wanted]);
  const enough = asked.subject.trim().length > 1 || asked.event.trim().length > 1;
  return useQuery({
    ...tickets.query.suggest.queryOptions({ input: asked }),
    enabled: enough,
    placeholderData: enough ? keepPreviousData : undefined,
    staleTime: 30_000,
  });
}
