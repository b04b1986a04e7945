import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { useNavigate } from '#ui/link.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { toast } from '#ui/toast-store.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { CallerCandidate, SuggestedKnowledge, SuggestedTicket } from '../contract/intake.ts';
import { type Intake, withAnswer, withCaller, withCategory } from './intake-state.ts';
import { tickets } from './tickets.client.ts';
import { useCallerCard } from './use-caller.ts';
import { candidatesOf, useSuggestions } from './use-suggestions.ts';

type SetIntake = (change: (now: Intake) => Intake) => void;

/** The caller: taken from the box, opened as a card, and from then on the form is about them. */
export function useCaller(intake: Intake, set: SetIntake, next: RefObject<HTMLInputElement | null>) {
  const navigate = useNavigate();
  const { data: card } = useCallerCard(intake.caller?.id ?? null);
  useEffect(() => {
    if (card)
      set((now) =>
        now.caller?.id === card.id && now.device === null ? withCaller({ ...now, caller: null }, card) : now,
      );
  }, [card, set]);
  const choose = (id: string | null, name: string, device: Intake['device'] = null) => {
    set((now) => ({ ...now, caller: { id, name }, device }));
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

/** The candidates, the framed one, and the keys that move the frame and use it. */
export function useCandidates(
  intake: Intake,
  siteId: string | null,
  onUse: (item: SuggestedKnowledge | SuggestedTicket) => void,
) {
  const { data: found } = useSuggestions(intake, siteId);
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

/** What using a candidate does to the form. */
export function withCandidate(now: Intake, item: SuggestedKnowledge | SuggestedTicket): Intake {
  const about = withCategory(now, item.category);
  if ('knowledgeNo' in item) return withAnswer(about, item);
  return { ...about, answer: [now.answer.trim(), item.answer].filter((text) => text !== '').join('\n\n') };
}

/** 登録: one call; the toast leads to the ticket, the form is free for the next call. */
export function useRegister(onDone: () => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation(
    tickets.query.register.mutationOptions({
      onSuccess: (ticket, sent) => {
        const said = sent.outcome === 'resolve' ? words.resolved : words.registered;
        const open = () => navigate(`/tickets/${ticket.id}`);
        toast(said(ticket.ticketNo), { action: { word: words.open, run: open } });
        void client.invalidateQueries({ queryKey: tickets.query.key() });
        void client.invalidateQueries({ queryKey: ['list', 'tickets'] });
        onDone();
      },
      onError: (error) => {
        const { message, refusal, details } = toCallFailed(error);
        const open = () => navigate(`/tickets/${details.id}`);
        const action = refusal === 'tickets.alreadyRegistered' ? { word: words.open, run: open } : undefined;
        toast(message, { tone: 'error', action });
      },
    }),
  );
}
