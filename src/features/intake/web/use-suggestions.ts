import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { SuggestedKnowledge, SuggestedTicket, Suggestions } from '../contract/suggestions.ts';
import { intake } from './intake.client.ts';
import type { Intake } from './intake-state.ts';

/** Milliseconds of quiet before the server is asked. */
const QUIET = 250;

/** One line of the candidates: what Alt+Enter takes when it is framed. */
type Candidate =
  | { readonly kind: 'knowledge'; readonly id: string; readonly item: SuggestedKnowledge }
  | { readonly kind: 'ticket'; readonly id: string; readonly item: SuggestedTicket };

/** Known errors first, then like tickets, then manuals: the order they stand on screen. */
function candidatesOf(found: Suggestions | undefined): Candidate[] {
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
function useSuggestions(typed: Intake, siteId: string | null) {
  const wanted = useMemo(
    () => ({
      subject: typed.subject,
      event: typed.kind === 'fault' ? typed.interview.event : typed.body,
      assetId: typed.device?.id ?? null,
      categoryId: typed.category?.id ?? null,
      siteId,
    }),
    [typed.subject, typed.kind, typed.interview.event, typed.body, typed.device?.id, typed.category?.id, siteId],
  );
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), QUIET);
    return () => clearTimeout(timer);
  }, [wanted]);
  const enough = asked.subject.trim().length > 1 || asked.event.trim().length > 1;
  return useQuery({
    ...intake.query.suggest.queryOptions({ input: asked }),
    enabled: enough,
    placeholderData: enough ? keepPreviousData : undefined,
    staleTime: 30_000,
  });
}

/** The candidates, the framed one, and the keys that move the frame and use it. */
export function useCandidates(
  typed: Intake,
  siteId: string | null,
  onUse: (item: SuggestedKnowledge | SuggestedTicket) => void,
) {
  const { data: found } = useSuggestions(typed, siteId);
  const [framed, setFramed] = useState<string | null>(null);
  const candidates = candidatesOf(found);
  const at = Math.max(
    candidates.findIndex((one) => one.id === framed),
    0,
  );
  const active = candidates[at] ?? null;
  const move = (step: number) =>
    setFramed(candidates[Math.min(Math.max(at + step, 0), candidates.length - 1)]?.id ?? null);
  useShortcut('Alt+ArrowDown', () => move(1), { description: words.select });
  useShortcut('Alt+ArrowUp', () => move(-1), { description: words.select });
  useShortcut('Alt+Enter', () => active && onUse(active.item), { description: words.use });
  return { found, active: active?.id ?? null };
}
