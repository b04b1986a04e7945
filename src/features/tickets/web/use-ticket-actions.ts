import { useQueryClient } from '@tanstack/react-query';
import { type LucideIcon, Printer } from 'lucide-react';
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
const icons: Partial<Record<TicketActionName, LucideIcon>> = { print: Printer };

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

/** The buttons of the ticket's page: 受付票 is one of them, not in ⋯. */
export const pageButtons = 6;
export function withSheet(actions: readonly DetailAction[]): DetailAction[] {
  const sheet = actions.filter(({ key }) => key === 'print');
  const rest = actions.filter(({ key }) => key !== 'print');
  return [...rest.slice(0, pageButtons - 1), ...sheet, ...rest.slice(pageButtons - 1)];
}

/** The buttons of the pane: what comes next, then the two answers a row is opened for. Keys there belong to the list. */
export const paneButtons = 3;
export function forPane(actions: readonly DetailAction[]): DetailAction[] {
  const own = actions.filter(({ key }) => key !== 'print').map((action) => ({ ...action, shortcut: undefined }));
  const often: readonly string[] = ['resolve', 'setWaiting'] satisfies TicketActionName[];
  const [first, ...rest] = own;
  if (!first) return [];
  return [first, ...rest.filter(({ key }) => often.includes(key)), ...rest.filter(({ key }) => !often.includes(key))];
}

export type TicketTodo = ReturnType<typeof useTicketActions>;

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
      icon: icons[action.name],
      plain: action.name === 'print',
      onPress: () => act(action.name),
    }));
  const done = () => {
    setOpen(null);
    toast(deskWords.saved);
    void reread();
  };
  return { actions, act, open, close: () => setOpen(null), done, reread };
}
