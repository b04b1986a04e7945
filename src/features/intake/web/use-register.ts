import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ticketReads, tickets } from '#features/tickets/web/tickets.client.public.ts';
import { useNavigate } from '#ui/link.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { toast } from '#ui/toast-store.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { intake } from './intake.client.ts';

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
        for (const queryKey of [...ticketReads, intake.query.key()]) void client.invalidateQueries({ queryKey });
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
