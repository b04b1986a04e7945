import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { useNavigate } from '#ui/link.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { toast } from '#ui/toast-store.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketActionName, TicketView } from '../contract/ticket.ts';
import { ticketList } from './ticket-list.spec.tsx';
import { tickets } from './tickets.client.ts';

/** Written elsewhere on the page: the box of 経過 and its clip. */
const elsewhere = new Set<TicketActionName>(['addEntry', 'attach', 'sendMessage']);
const keys: Partial<Record<TicketActionName, string>> = { take: 'a' };

/** Actions that need no form. */
function runAtOnce(
  name: TicketActionName,
  ticket: TicketView,
  navigate: (href: string) => void,
): Promise<unknown> | null {
  const seen = { id: ticket.id, version: ticket.version };
  const answered = ticket.escalations.findLast((one) => one.reply !== null && one.handedBackAt === null);
  switch (name) {
    case 'take':
      return tickets.call.take(seen);
    case 'start':
      return tickets.call.start(seen);
    case 'resume':
      return tickets.call.resume(seen);
    case 'close':
      return tickets.call.close(seen);
    case 'endRemote':
      return tickets.call.endRemoteSession(seen);
    case 'handBack':
      return answered ? tickets.call.handBack({ ...seen, escalationId: answered.id }) : null;
    case 'copy':
      return tickets.call.copy({ id: ticket.id }).then((copy) => navigate(`/tickets/${copy.id}`));
    case 'print':
      return tickets.call.printTicket({ id: ticket.id }).then(openFile);
    default:
      return null;
  }
}

/** What the server says is possible, as buttons; and which form is open. */
export function useTicketActions(ticket: TicketView | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<TicketActionName | null>(null);
  const reread = async () => {
    await client.invalidateQueries({ queryKey: tickets.query.key() });
    await client.invalidateQueries({ queryKey: ['list', ticketList.key] });
  };
  const act = (name: TicketActionName) => {
    const running = ticket && runAtOnce(name, ticket, navigate);
    if (!running) return setOpen(name);
    running.then(reread, (error) => toast(toCallFailed(error).message, { tone: 'error' }));
  };
  const actions: DetailAction[] = (ticket?.actions ?? [])
    .filter((action) => !elsewhere.has(action.name))
    .map((action) => ({
      key: action.name,
      word: action.label,
      blocked: action.blocked ?? undefined,
      shortcut: keys[action.name],
      onPress: () => act(action.name),
    }));
  const done = () => {
    setOpen(null);
    toast(deskWords.saved);
    void reread();
  };
  return { actions, act, open, close: () => setOpen(null), done, reread };
}
